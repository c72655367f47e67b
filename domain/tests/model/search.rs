//! A breadth-first search over `decide` and `evolve`. Time moves forward, and costs no command.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::ops::AddAssign;
use std::rc::Rc;

use domain::case::{Case, Command, Event, Facts, Recorded};
use domain::clock::{Calendar, instant, london_day};
use domain::id::CaseId;
use domain::kind::Kind;
use jiff::civil::Date;
use uuid::Uuid;

use crate::alphabet::{Actor, Suite, commands, days};
use crate::canon::canon;
use crate::faults::Planted;
use crate::invariants;

/// What is searched.
#[derive(Clone, Copy, Debug)]
pub struct Search {
    pub kind: Kind,
    pub suite: Suite,
    pub planted: Planted,
    pub depth: usize,
}

/// How much was seen.
#[derive(Clone, Copy, Debug, Default)]
pub struct Visited {
    /// Distinct states, each on its day.
    pub states: usize,
    /// Commands that led from one to another.
    pub steps: usize,
}

impl AddAssign for Visited {
    fn add_assign(&mut self, other: Self) {
        self.states += other.states;
        self.steps += other.steps;
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
    depth: usize,
}

impl Node {
    pub fn today(&self) -> Date {
        self.days[self.day]
    }

    pub fn facts(&self, actor: Actor) -> Facts<'static> {
        let at = instant(self.today().at(12, 0, 0, 0)).expect("noon comes once");
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

    fn key(&self) -> u64 {
        canon(&self.case, &self.events, self.today())
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
        let first = Node { case, events: Vec::new(), days: days(self.kind), day: 0, depth: 0 };
        let mut best = HashMap::from([(first.key(), 0)]);
        let mut queue = VecDeque::from([first]);
        let mut visited = Visited::default();
        while let Some(node) = queue.pop_front() {
            if best[&node.key()] < node.depth {
                continue;
            }
            visited.states += 1;
            invariants::of_state(&node, self.planted).map_err(|(name, why)| node.broken(name, why))?;
            // What takes long is asked of every state near the beginning, and of one in some further on.
            if visited.states % 4 == 0 || node.depth < 5 {
                invariants::of_path(&node, self.planted).map_err(|(name, why)| node.broken(name, why))?;
            }
            if visited.states % 64 == 0 || node.depth < 4 {
                invariants::of_everybody(&node, self).map_err(|(name, why)| node.broken(name, why))?;
            }
            for (next, front) in self.neighbours(&node, &mut visited)? {
                let known = best.entry(next.key()).or_insert(usize::MAX);
                if *known <= next.depth {
                    continue;
                }
                *known = next.depth;
                if front { queue.push_front(next) } else { queue.push_back(next) }
            }
        }
        Ok(visited)
    }

    /// The next day, at no cost, and every command that is tried.
    fn neighbours(self, node: &Node, visited: &mut Visited) -> Result<Vec<(Node, bool)>, Broken> {
        let mut all = Vec::new();
        if node.day + 1 < node.days.len() && node.case.submission.is_some() {
            let later = Node { day: node.day + 1, ..node.clone() };
            invariants::of_time(node, &later).map_err(|(name, why)| later.broken(name, why))?;
            all.push((later, true));
        }
        if node.depth == self.depth {
            return Ok(all);
        }
        for (actor, command) in commands(self.suite, &node.case, node.today()) {
            if let Some((next, events)) = node.after(actor, command, self.planted) {
                visited.steps += 1;
                invariants::of_step(node, &next, &events, actor).map_err(|(name, why)| next.broken(name, why))?;
                all.push((next, false));
            }
        }
        Ok(all)
    }
}
