//! A breadth-first search over `decide` and `evolve`. Time moves forward, and costs no command.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::fmt;
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
use crate::canon::canon;
use crate::faults::Planted;
use crate::invariants;
use crate::same::Sample;

/// What is searched.
#[derive(Clone, Copy, Debug)]
pub struct Search {
    pub kind: Kind,
    pub suite: Suite,
    pub planted: Planted,
    pub depth: usize,
}

/// How much was seen.
#[derive(Clone, Debug, Default)]
pub struct Visited {
    /// Distinct states, each on its day.
    pub states: usize,
    /// Commands that led from one to another.
    pub steps: usize,
    /// A sum of all that tells these states from others: searches that end with the same saw the same.
    pub sum: u64,
    /// What happened on the way.
    pub happened: BTreeSet<EventKind>,
}

impl AddAssign for Visited {
    fn add_assign(&mut self, other: Self) {
        self.states += other.states;
        self.steps += other.steps;
        self.sum = self.sum.wrapping_add(other.sum);
        self.happened.extend(other.happened);
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
    /// The days that it can be, and which of them it is.
    days: &'static [Date],
    day: usize,
    /// The moment of the next command.
    at: Timestamp,
    pub depth: usize,
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
        let at = |day: usize| noon(self.days[day]) + STEP * i32::try_from(self.depth).expect("a few");
        more.then(|| Self { day: self.day + 1, at: at(self.day + 1), late: OnceCell::new(), ..self.clone() })
    }

    /// Its dates, worked out once.
    pub fn dates(&self) -> Option<Dates> {
        *self.dates.get_or_init(|| self.case.statutory_dates(Calendar::official()))
    }

    /// Whether it is late today, worked out once.
    pub fn is_late(&self) -> bool {
        *self.late.get_or_init(|| self.case.is_late(self.today(), Calendar::official()))
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

    /// The case after a command, and what happened; `None` where nothing did.
    pub fn after(&self, actor: Actor, command: Command, planted: Planted) -> Option<(Self, Vec<Event>)> {
        let facts = self.facts(actor);
        let decided = planted.decide(&self.case, command, facts).ok().filter(|events| !events.is_empty())?;
        let (at, depth) = (self.at + STEP, self.depth + 1);
        let mut next = Self { at, depth, dates: OnceCell::new(), late: OnceCell::new(), ..self.clone() };
        for event in &decided {
            let recorded = Recorded::new(next.case.seq + 1, event.clone(), facts);
            next.case = planted.evolve(next.case, &recorded);
            planted.live(&mut next.case, event);
            next.past = Some(Rc::new(Past { last: recorded, before: next.past.take() }));
        }
        Some((next, decided))
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
        let first = Node { case, past: None, days, day: 0, at: noon(days[0]), depth: 0, dates, late };
        let key = first.key(self);
        let (mut best, mut queue) = (HashMap::from([(key, 0)]), VecDeque::from([(key, first)]));
        let (mut steps, mut sample, mut happened) = (0, Sample::default(), BTreeSet::new());
        while let Some((key, node)) = queue.pop_front() {
            if best[&key] < node.depth {
                continue;
            }
            self.check(&node, steps)?;
            if let Some(later) = node.later() {
                let key = later.key(self);
                is_news(&mut best, key, &later).then(|| queue.push_front((key, later)));
            }
            for (next, events, actor) in self.tried(&node) {
                steps += 1;
                happened.extend(events.iter().map(Event::kind));
                invariants::of_step(&node, &next, &events, actor).map_err(|(name, why)| next.broken(name, why))?;
                let key = next.key(self);
                let news = is_news(&mut best, key, &next);
                if next.depth == self.depth {
                    // Nothing is done to it any more.
                    news.then(|| self.check(&next, steps)).transpose()?;
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
        let sum = best.keys().fold(0_u64, |sum, key| sum.wrapping_add(*key));
        Ok(Visited { states: best.len(), steps, sum, happened })
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
    pub fn tried(self, node: &Node) -> Vec<(Node, Vec<Event>, Actor)> {
        let tried = commands(self.suite, &node.case, node.today(), node.depth).into_iter();
        tried
            .filter_map(|(actor, command)| node.after(actor, command, self.planted).map(|(next, events)| (next, events, actor)))
            .collect()
    }
}

/// Whether a case was not here before, with as few commands.
fn is_news(best: &mut HashMap<u64, usize>, key: u64, node: &Node) -> bool {
    let known = best.entry(key).or_insert(usize::MAX);
    let fewer = node.depth < *known;
    *known = node.depth.min(*known);
    fewer
}
