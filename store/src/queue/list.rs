//! What a list of cases is made of. Its SQL is put together from the fixed parts in this file and from nothing else; every
//! combination is made once, and a test prepares each on both engines.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;

use domain::case::{Flag, State, Waits};
use domain::kind::Kind;

domain::listed! {
    /// Which cases.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Tab {
        /// No officer has taken them.
        New,
        /// Somebody must act, whatever its state.
        Action,
        Mine,
        /// All that a reply is owed for, or that needs somebody.
        Open,
        /// Answered or closed, and nobody needs to act.
        Done,
        /// What would move a date waits for a second person, answered or not.
        Unconfirmed,
        /// A letter that nobody has posted, answered or not.
        Post,
    }
}

impl Tab {
    /// Its name in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Action => "action",
            Self::Mine => "mine",
            Self::Open => "open",
            Self::Done => "done",
            Self::Unconfirmed => "unconfirmed",
            Self::Post => "post",
        }
    }

    /// The queue of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.as_str() == name)
    }

    /// What needs somebody is sorted by the day by which it does.
    fn due(self) -> &'static str {
        if self == Self::Action { "q.action_on" } else { "q.due" }
    }

    fn part(self) -> &'static str {
        match self {
            Self::New => "q.state = 'new'",
            Self::Action => "q.needs <> ''",
            Self::Mine => "q.officer = $ AND q.live = TRUE",
            Self::Open => "q.live = TRUE",
            Self::Done => "q.live = FALSE",
            Self::Unconfirmed => "q.unconfirmed = TRUE",
            Self::Post => "q.waits = 'post'",
        }
    }
}

domain::listed! {
    /// What a list is sorted by; the case breaks ties.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Order {
        /// The day to work to. Cases without one come last.
        #[default]
        Due,
        /// The day of receipt.
        Received,
    }
}

impl Order {
    fn column(self, tab: Tab) -> &'static str {
        match self {
            Self::Due => tab.due(),
            Self::Received => "q.received",
        }
    }
}

/// A list: a tab, what is left of it, and its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    pub tab: Tab,
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only this state.
    pub state: Option<State>,
    /// Only what waits for this.
    pub waits: Option<Waits>,
    /// Only those with this flag.
    pub flag: Option<Flag>,
    pub order: Order,
    /// The last day first.
    pub descending: bool,
}

impl From<Tab> for List {
    fn from(tab: Tab) -> Self {
        Self { tab, kind: None, state: None, waits: None, flag: None, order: Order::Due, descending: false }
    }
}

/// What decides the text of a list's statement: which values are bound, not what they are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(clippy::struct_excessive_bools, reason = "each is a part of the statement, or is not")]
struct Shape {
    tab: Tab,
    kind: bool,
    state: bool,
    waits: bool,
    flag: Option<Flag>,
    order: Order,
    descending: bool,
}

const ROWS: &str =
    "SELECT q.case_id, h.reference, h.draft_id, q.state, q.received, q.due, q.limit_on, q.flag_order, q.flag_urgent, q.flag_silent,
    q.unreadable, q.urgent_on, q.waits, q.needs, q.action_on, q.answered_on, q.closed_on, q.late_after, h.kind,
    EXISTS (SELECT 1 FROM relationship r WHERE r.person_key = h.subject AND r.view_forbidden = TRUE) AS has_order,
    p.name AS subject, h.described, k.case_id AS owner, k.epoch, k.wrapped, a.name AS officer, FALSE AS own,
    FALSE AS new_words, FALSE AS new_reply
    FROM case_queue q JOIN case_head h ON h.case_id = q.case_id LEFT JOIN named_person p ON p.person_key = h.subject
    LEFT JOIN case_key k ON k.case_id = h.case_id
    LEFT JOIN account a ON a.account_id = q.officer WHERE ";

fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::Order => {
            " AND (q.flag_order = TRUE
            OR EXISTS (SELECT 1 FROM relationship r WHERE r.person_key = h.subject AND r.view_forbidden = TRUE))"
        }
        Flag::Urgent => " AND q.flag_urgent = TRUE",
        Flag::Silent => " AND q.flag_silent = TRUE",
    }
}

impl Shape {
    fn all() -> impl Iterator<Item = Self> {
        let either = [false, true];
        let flags = || std::iter::once(None).chain(Flag::ALL.map(Some));
        let of = move |tab| {
            let both = move |kind| either.into_iter().flat_map(move |state| either.map(|waits| (tab, kind, state, waits)));
            either.into_iter().flat_map(both)
        };
        let filtered = Tab::ALL.into_iter().flat_map(of).flat_map(move |part| flags().map(move |flag| (part, flag)));
        let sorted = move |(part, flag)| {
            Order::ALL.into_iter().flat_map(move |order| either.map(|descending| (part, flag, order, descending)))
        };
        let shape =
            |((tab, kind, state, waits), flag, order, descending)| Self { tab, kind, state, waits, flag, order, descending };
        filtered.flat_map(sorted).map(shape)
    }

    /// Each `$` becomes the next number, in the order in which [`values`] are bound.
    fn sql(self) -> String {
        let (compare, direction) = if self.descending { ("<", " DESC") } else { (">", "") };
        let column = self.order.column(self.tab);
        let kind = if self.kind { " AND h.kind = $" } else { "" };
        let state = if self.state { " AND q.state = $" } else { "" };
        let waits = if self.waits { " AND q.waits = $" } else { "" };
        let text = [ROWS, self.tab.part(), kind, state, waits, self.flag.map_or("", flag)].concat();
        let text = format!(
            "{text} AND ({column}, q.case_id) {compare} ($, $) ORDER BY {column}{direction}, q.case_id{direction} LIMIT 51"
        );
        let mut pieces = text.split('$');
        let mut sql = pieces.next().unwrap_or_default().to_owned();
        for (n, piece) in (1..).zip(pieces) {
            let _ = write!(sql, "${n}{piece}"); // a string takes everything
        }
        sql
    }

    fn name(self) -> String {
        let Self { tab, kind, state, waits, flag, order, descending } = self;
        format!("{tab:?} kind={kind} state={state} waits={waits} flag={flag:?} {order:?} descending={descending}")
    }
}

static LISTS: LazyLock<BTreeMap<Shape, &'static str>> =
    LazyLock::new(|| Shape::all().map(|shape| (shape, &*shape.sql().leak())).collect());

/// Every statement of a list, by name.
pub fn lists() -> &'static [(&'static str, &'static str)] {
    static NAMED: LazyLock<Vec<(&'static str, &'static str)>> =
        LazyLock::new(|| LISTS.iter().map(|(shape, sql)| (&*shape.name().leak(), *sql)).collect());
    &NAMED
}

impl List {
    pub(super) fn sql(self) -> &'static str {
        let Self { tab, kind, state, waits, flag, order, descending } = self;
        let (kind, state, waits) = (kind.is_some(), state.is_some(), waits.is_some());
        LISTS[&Shape { tab, kind, state, waits, flag, order, descending }]
    }
}

#[cfg(test)]
mod tests {
    use super::{LISTS, List, Shape, Tab};
    use crate::core::Db;
    use crate::{Store, UnitOfWork};

    #[test]
    fn every_combination_is_made_once() {
        assert_eq!(Shape::all().count(), 7 * 2 * 2 * 2 * 4 * 2 * 2);
        assert_eq!(LISTS.len(), Shape::all().count());
    }

    /// The plan of a tab as it is first shown, with everything forbidden that an index could spare.
    async fn plan(unit: &mut UnitOfWork, tab: Tab) -> String {
        let list = List::from(tab);
        let explain = if matches!(unit.store.db, Db::Lite { .. }) { "EXPLAIN QUERY PLAN " } else { "EXPLAIN " };
        let q = unit.q(format!("{explain}{}", list.sql()).leak());
        let q = if tab == Tab::Mine { q.bind(uuid::Uuid::nil()) } else { q };
        let q = q.bind(crate::SqlDate(jiff::civil::date(2026, 1, 1))).bind(uuid::Uuid::nil());
        let rows: Vec<String> = if explain == "EXPLAIN " {
            q.all::<(String,)>().await.unwrap().into_iter().map(|(line,)| line).collect()
        } else {
            q.all::<(i64, i64, i64, String)>().await.unwrap().into_iter().map(|(_, _, _, line)| line).collect()
        };
        rows.join("\n")
    }

    async fn each_tab_is_a_range_of_an_index(store: Store) {
        store.migrate().await.unwrap();
        let mut unit = store.begin().await.unwrap();
        if matches!(unit.store.db, Db::Pg(_)) {
            for off in ["enable_seqscan", "enable_bitmapscan", "enable_sort", "enable_hashjoin", "enable_mergejoin"] {
                unit.q(format!("SET LOCAL {off} = off").leak()).exec().await.unwrap();
            }
        }
        for (tab, index) in [
            (Tab::New, "case_queue_state"),
            (Tab::Action, "case_queue_action"),
            (Tab::Mine, "case_queue_mine"),
            (Tab::Open, "case_queue_live"),
            (Tab::Done, "case_queue_live"),
            (Tab::Unconfirmed, "case_queue_unconfirmed"),
            (Tab::Post, "case_queue_post"),
        ] {
            let plan = plan(&mut unit, tab).await;
            assert!(plan.contains(index), "{tab:?}:\n{plan}");
            assert!(!plan.contains("Sort") && !plan.contains("TEMP B-TREE"), "{tab:?}:\n{plan}");
        }
    }

    #[tokio::test]
    async fn each_tab_is_a_range_of_an_index_of_sqlite() {
        let dir = tempfile::tempdir().unwrap();
        each_tab_is_a_range_of_an_index(Store::open(&format!("sqlite://{}/portal.db", dir.path().display())).await.unwrap())
            .await;
    }

    #[tokio::test]
    async fn each_tab_is_a_range_of_an_index_of_postgresql() {
        let Some(database) = testing::Database::empty().await else { return };
        each_tab_is_a_range_of_an_index(Store::open(&database.url()).await.unwrap()).await;
    }
}
