//! A breadth-first search over `decide` and `evolve`. Time moves forward, and costs no command.

use std::cell::OnceCell;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::hash::BuildHasherDefault;
use std::ops::AddAssign;
use std::rc::Rc;

use domain::case::{Case, Command, Event, EventKind, Facts, Recorded};
use domain::clock::{Calendar, Dates, instant, london_day};
use domain::id::CaseId;
use domain::kind::Kind;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::alphabet::{Actor, Suite, commands, days};
use crate::canon::{self, canon};
use crate::faults::Planted;
use crate::invariants;
use crate::same::Sample;
use crate::together;

/// What is searched.
#[derive(Clone, Copy, Debug)]
pub struct Search {
    pub kind: Kind,
    pub suite: Suite,
    pub planted: Planted,
    pub depth: u8,
    /// Whether what else must lead to the same case is tried everywhere, and not only near the beginning and now and then.
    pub thorough: bool,
}

/// How much was seen.
#[derive(Clone, Debug, Default)]
pub struct Visited {
    /// Distinct states, each on its day.
    pub states: usize,
    /// Commands that led from one to another.
    pub steps: usize,
    /// Commands that were shown to lead to the same as others, or nowhere else.
    pub asides: usize,
    /// A sum of all that tells these states from others: searches that end with the same saw the same.
    pub sum: u64,
    /// What happened on the way.
    pub happened: Happened,
}

/// Kinds of events.
#[derive(Clone, Copy, Debug, Default)]
pub struct Happened(u64);

impl Happened {
    fn add<'a>(&mut self, events: impl Iterator<Item = &'a Event>) {
        self.0 |= events.fold(0, |all, event| all | (1 << event.kind() as u32));
    }

    pub fn contains(self, kind: EventKind) -> bool {
        self.0 & (1 << kind as u32) != 0
    }
}

impl fmt::Display for Visited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} states visited, {} steps, {} more that lead to the same", self.states, self.steps, self.asides)
    }
}

impl AddAssign for Visited {
    fn add_assign(&mut self, other: Self) {
        self.states += other.states;
        self.steps += other.steps;
        self.asides += other.asides;
        self.sum = self.sum.wrapping_add(other.sum);
        self.happened.0 |= other.happened.0;
    }
}

/// An invariant that does not hold, with the events that led there.
#[derive(Debug)]
pub struct Broken {
    pub invariant: &'static str,
    why: String,
    events: Vec<Recorded>,
    today: Date,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {} on {}, after", self.invariant, self.why, self.today)?;
        self.events.iter().skip(1).try_for_each(|recorded| {
            writeln!(f, "  {} {} {:?} {:?}", recorded.seq, london_day(recorded.at), recorded.role, recorded.event)
        })
    }
}

/// With how few commands each case was reached.
type Best = HashMap<u64, u8, BuildHasherDefault<canon::Mix>>;

/// What happened, and before it: cases that begin alike share it.
struct Past {
    last: Recorded,
    before: Option<Rc<Past>>,
}

/// A case on a day.
#[derive(Clone)]
pub struct Node {
    pub case: Case,
    past: Option<Rc<Past>>,
    /// Corrections in order: the event that corrects, the event that is corrected, the right day.
    pub corrections: Rc<Vec<(i64, i64, Date)>>,
    /// The day for a complaint's outcome, as last set.
    pub target: Option<Date>,
    /// The days that it can be, and which of them it is.
    days: &'static [Date],
    day: usize,
    /// The moment of the next command.
    at: Timestamp,
    pub depth: u8,
    /// How many events the last command had.
    new: usize,
    dates: OnceCell<Option<Dates>>,
    late: OnceCell<bool>,
}

/// From one command to the next.
const STEP: SignedDuration = SignedDuration::from_mins(15);

fn noon(day: Date) -> Timestamp {
    instant(day.at(12, 0, 0, 0)).expect("noon comes once")
}

impl Node {
    /// What happened, the last first.
    pub fn events_back(&self) -> impl Iterator<Item = &Recorded> {
        std::iter::successors(self.past.as_deref(), |past| past.before.as_deref()).map(|past| &past.last)
    }

    /// What happened, in order.
    pub fn events(&self) -> Vec<&Recorded> {
        let mut events: Vec<&Recorded> = self.events_back().collect();
        events.reverse();
        events
    }

    /// This day and those that can still come.
    pub fn days(&self) -> &'static [Date] {
        &self.days[self.day..]
    }

    /// The same case on the next day that matters.
    fn later(&self) -> Option<Self> {
        let more = self.day + 1 < self.days.len() && self.case.submission.is_some();
        let at = |day: usize| noon(self.days[day]) + STEP * i32::from(self.depth);
        more.then(|| Self { day: self.day + 1, at: at(self.day + 1), late: OnceCell::new(), ..self.clone() })
    }

    /// Its dates, worked out once.
    pub fn dates(&self) -> Option<Dates> {
        *self.dates.get_or_init(|| self.case.statutory_dates(Calendar::official()))
    }

    /// Whether it is late today, worked out once.
    pub fn is_late(&self) -> bool {
        *self.late.get_or_init(|| self.is_late_on(self.today()))
    }

    /// Whether it is late on a day, where nothing happens until then.
    pub fn is_late_on(&self, day: Date) -> bool {
        self.case.is_late(day, Calendar::official())
    }

    pub fn today(&self) -> Date {
        self.days[self.day]
    }

    pub fn facts(&self, actor: Actor) -> Facts<'static> {
        let calendar = Calendar::official();
        Facts {
            at: self.at,
            today: self.today(),
            account: actor.account(),
            role: actor.role(),
            calendar,
            seen: Some(self.case.version),
        }
    }

    /// What happened with the last command, the last first.
    fn happened_back(&self) -> impl Iterator<Item = &Event> {
        self.events_back().take(self.new).map(|recorded| &recorded.event)
    }

    /// What happened with the last command, in order.
    pub fn happened(&self) -> Vec<&Event> {
        let mut events: Vec<&Event> = self.happened_back().collect();
        events.reverse();
        events
    }

    /// The case after a command; `None` where nothing happened.
    pub fn after(&self, actor: Actor, command: Command, planted: Planted) -> Option<Self> {
        let facts = self.facts(actor);
        let decided = planted.decide(&self.case, command, facts).ok().filter(|events| !events.is_empty())?;
        let (at, depth) = (self.at + STEP, self.depth + 1);
        let new = decided.len();
        let mut next = Self { at, depth, new, dates: OnceCell::new(), late: OnceCell::new(), ..self.clone() };
        for event in decided {
            let recorded = Recorded::new(next.case.seq + 1, event, facts);
            next.case = planted.evolve(next.case, &recorded);
            planted.live(&mut next.case, &recorded.event);
            match &recorded.event {
                Event::DateCorrected(right) => Rc::make_mut(&mut next.corrections).push((recorded.seq, right.seq, right.on)),
                Event::TargetSet(set) => next.target = Some(set.on),
                _ => {}
            }
            next.past = Some(Rc::new(Past { last: recorded, before: next.past.take() }));
        }
        Some(next)
    }

    pub fn key(&self, search: Search) -> u64 {
        canon(self, search)
    }

    fn broken(&self, invariant: &'static str, why: String) -> Broken {
        let events = self.events().into_iter().cloned().collect();
        Broken { invariant, why, events, today: self.today() }
    }
}

impl Search {
    /// Visits every state.
    ///
    /// # Errors
    /// The first [`Broken`] invariant.
    pub fn run(self) -> Result<Visited, Broken> {
        let place = Kind::CASES.iter().position(|kind| *kind == self.kind).expect("a kind of a case");
        let case = Case::new(CaseId(Uuid::from_u128(place as u128)));
        let days = days(self.kind, self.suite);
        let (dates, late) = (OnceCell::new(), OnceCell::new());
        let corrections = Rc::default();
        let first =
            Node { case, past: None, corrections, target: None, days, day: 0, at: noon(days[0]), depth: 0, new: 0, dates, late };
        let key = first.key(self);
        let (mut best, mut queue) = (Best::default(), VecDeque::from([(key, first)]));
        best.insert(key, 0);
        let (mut seen, mut sample) = (Visited::default(), Sample::default());
        while let Some((key, node)) = queue.pop_front() {
            if best[&key] < node.depth {
                continue;
            }
            self.check(&node, seen.steps)?;
            if let Some(later) = node.later() {
                let key = later.key(self);
                is_news(&mut best, key, &later).then(|| queue.push_front((key, later)));
            }
            if self.suite == Suite::Together {
                self.beside(&node, key, &mut seen, &mut sample)?;
            }
            for (actor, command) in commands(self.suite, &node.case, node.today()) {
                let alike = self.tries_alike(&node, seen.steps).then(|| command.clone());
                let Some(next) = node.after(actor, command, self.planted) else { continue };
                seen.steps += 1;
                seen.happened.add(next.happened_back());
                invariants::of_step(&node, &next, actor).map_err(|(name, why)| next.broken(name, why))?;
                let key = next.key(self);
                let news = is_news(&mut best, key, &next);
                alike.map_or(Ok(()), |command| self.alike(&node, (actor, &command), key, &mut seen))?;
                if next.depth == self.depth {
                    // Nothing is done to it any more.
                    news.then(|| self.check(&next, seen.steps)).transpose()?;
                    continue;
                }
                if let Some(why) = sample.differs(key, &next, self) {
                    return Err(next.broken("the_same_goes_on_the_same", why));
                }
                // What goes on to the end goes on at once: what waits takes the room.
                let last = next.depth + 1 == self.depth;
                news.then(|| if last { queue.push_front((key, next)) } else { queue.push_back((key, next)) });
            }
        }
        seen.sum = best.keys().fold(0_u64, |sum, key| sum.wrapping_add(*key));
        seen.states = best.len();
        Ok(seen)
    }

    /// What nothing rests on leads to the same case, one after the other: so it need not be searched.
    fn beside(self, node: &Node, key: u64, seen: &mut Visited, sample: &mut Sample) -> Result<(), Broken> {
        let mut same = node.clone();
        for (actor, command) in together::asides(&node.case, node.today()) {
            let Some(next) = same.after(actor, command, self.planted) else { continue };
            invariants::of_step(&same, &next, actor).map_err(|(name, why)| next.broken(name, why))?;
            seen.asides += 1;
            seen.happened.add(next.happened_back());
            same = next;
        }
        if same.key(self) != key {
            return Err(same.broken("an_aside_changes_nothing", "another case".into()));
        }
        sample.differs(key, &same, self).map_or(Ok(()), |why| Err(same.broken("the_same_goes_on_the_same", why)))
    }

    fn tries_alike(self, node: &Node, steps: usize) -> bool {
        self.suite == Suite::Together && (self.thorough || node.depth < 4 || steps.is_multiple_of(64))
    }

    /// Other parameters of the same sort lead to the same case.
    fn alike(self, node: &Node, (actor, command): (Actor, &Command), key: u64, seen: &mut Visited) -> Result<(), Broken> {
        for (actor, command) in together::alike(&node.case, node.today(), actor, command) {
            let said = format!("{command:?}");
            let next = node.after(actor, command, self.planted);
            seen.asides += 1;
            let same = next.is_some_and(|next| {
                seen.happened.add(next.happened_back());
                next.key(self) == key
            });
            if !same {
                return Err(node.broken("what_is_alike_leads_alike", said));
            }
        }
        Ok(())
    }

    /// What holds in a state. What takes long is asked of every one near the beginning, and of one in some further on.
    fn check(self, node: &Node, number: usize) -> Result<(), Broken> {
        let broken = |(name, why)| node.broken(name, why);
        invariants::of_state(node, self.planted).map_err(broken)?;
        invariants::of_time(node).map_err(broken)?;
        if node.depth < 5 || number.is_multiple_of(16) {
            invariants::of_path(node, self.planted).map_err(broken)?;
        }
        if node.depth < 4 || number.is_multiple_of(512) {
            invariants::of_everybody(node, self).map_err(broken)?;
        }
        Ok(())
    }

    /// Where the commands lead that are tried and not refused.
    pub fn tried(self, node: &Node) -> impl Iterator<Item = Node> {
        let tried = commands(self.suite, &node.case, node.today()).into_iter();
        tried.filter_map(move |(actor, command)| node.after(actor, command, self.planted))
    }
}

/// Whether a case was not here before, with as few commands.
fn is_news(best: &mut Best, key: u64, node: &Node) -> bool {
    match best.entry(key) {
        Entry::Vacant(new) => {
            new.insert(node.depth);
            true
        }
        Entry::Occupied(known) if *known.get() <= node.depth => false,
        Entry::Occupied(mut known) => {
            known.insert(node.depth);
            true
        }
    }
}
