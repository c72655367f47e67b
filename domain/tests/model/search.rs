//! A breadth-first search over `decide` and `evolve`. Time moves forward, and costs no command.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::fmt;
use std::ops::AddAssign;
use std::rc::Rc;

use domain::case::{Case, Command, Event, EventKind, Facts, Recorded};
use domain::clock::{Calendar, instant, london_day};
use domain::id::CaseId;
use domain::kind::Kind;
use jiff::SignedDuration;
use jiff::civil::Date;
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

/// A case on a day.
#[derive(Clone)]
pub struct Node {
    pub case: Case,
    pub events: Vec<Rc<Recorded>>,
    /// The days that it can be, and which of them it is.
    days: &'static [Date],
    day: usize,
    pub depth: usize,
}

impl Node {
    /// This day and those that can still come.
    pub fn days(&self) -> &'static [Date] {
        &self.days[self.day..]
    }

    /// The same case on the next day that matters.
    fn later(&self) -> Option<Self> {
        let more = self.day + 1 < self.days.len() && self.case.submission.is_some();
        more.then(|| Self { day: self.day + 1, ..self.clone() })
    }

    pub fn today(&self) -> Date {
        self.days[self.day]
    }

    pub fn facts(&self, actor: Actor) -> Facts<'static> {
        let noon = instant(self.today().at(12, 0, 0, 0)).expect("noon comes once");
        let at = noon + SignedDuration::from_mins(15 * i64::try_from(self.depth).expect("a few"));
        let calendar = Calendar::official();
        Facts { at, today: self.today(), account: actor.account(), role: actor.role(), calendar, seen: Some(self.case.version) }
    }

    /// The case after a command, and what happened; `None` where nothing did.
    pub fn after(&self, actor: Actor, command: Command, planted: Planted) -> Option<(Self, Vec<Event>)> {
        let facts = self.facts(actor);
        let decided = planted.decide(&self.case, command, facts).ok().filter(|events| !events.is_empty())?;
        let mut next = Self { depth: self.depth + 1, ..self.clone() };
        for event in &decided {
            let recorded = Recorded::new(next.case.seq + 1, event.clone(), facts);
            next.case = planted.evolve(next.case, &recorded);
            planted.live(&mut next.case, event);
            next.events.push(Rc::new(recorded));
        }
        Some((next, decided))
    }

    pub fn key(&self, search: Search) -> u64 {
        canon(&self.case, &self.events, self.today(), search)
    }

    fn broken(&self, invariant: &'static str, why: String) -> Broken {
        let events = self.events.iter().map(|recorded| Recorded::clone(recorded)).collect();
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
        let first = Node { case, events: Vec::new(), days: days(self.kind, self.suite), day: 0, depth: 0 };
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
                news.then(|| queue.push_back((key, next)));
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
