//! Lists of cases: the officers' queues, the DPO's overview, a person's own requests. Earliest date first, page by page.

use domain::case::{Flag, State};
use domain::id::{AccountId, CaseId};
use domain::kind::Kind;
use domain::policy::{ManageAccount, Oversee, Proof, WorkQueue};
use domain::reference::Reference;
use jiff::civil::Date;

use crate::case::{NO_DATE, parse_reference};
use crate::{Day, Error, Result, Store};

/// How many rows a page has.
pub const PAGE: usize = 50;

macro_rules! queue {
    ($which:literal) => {
        concat!(
            "SELECT q.case_id, h.reference, q.state, q.received, q.due, q.limit_on, q.flag_order, q.flag_urgent, q.flag_silent, q.urgent_on, q.unreadable, h.kind,
             EXISTS (SELECT 1 FROM relationship r WHERE r.person_key = h.subject AND r.view_forbidden = TRUE) AS has_order,
             coalesce(p.given_names || ' ' || p.family_name, h.described, '') AS subject, a.name AS officer
             FROM case_queue q JOIN case_head h ON h.case_id = q.case_id LEFT JOIN person p ON p.person_key = h.subject
             LEFT JOIN account a ON a.account_id = q.officer
             WHERE ",
            $which,
            " AND (q.due, q.case_id) > ($2, $3) ORDER BY q.due, q.case_id LIMIT 51"
        )
    };
}

/// Unassigned cases.
const NEW: &str = queue!("q.state = 'new' AND CAST($1 AS UUID) IS NOT NULL");
/// The viewer's open cases.
const MINE: &str = queue!("q.officer = $1 AND q.open = TRUE");
/// Every open case.
const OPEN: &str = queue!("q.open = TRUE AND CAST($1 AS UUID) IS NOT NULL");
/// Answered and closed cases.
const DONE: &str = queue!("q.open = FALSE AND CAST($1 AS UUID) IS NOT NULL");

statements! {
    COUNTS = "SELECT count(*) FILTER (WHERE state = 'new') AS fresh, count(*) FILTER (WHERE officer = $1) AS mine,
        count(*) AS open, count(*) FILTER (WHERE limit_on < $2) AS late,
        count(*) FILTER (WHERE limit_on >= $2 AND due <= $3) AS soon
        FROM case_queue WHERE open = TRUE";
    OWN = "SELECT q.case_id, h.reference, q.state, q.received, q.due, q.limit_on, q.flag_order, q.flag_urgent, q.flag_silent, q.urgent_on, q.unreadable, h.kind, FALSE AS has_order,
        coalesce(p.given_names || ' ' || p.family_name, h.described, '') AS subject, NULL AS officer
        FROM case_head h JOIN case_queue q ON q.case_id = h.case_id LEFT JOIN person p ON p.person_key = h.subject
        WHERE h.requester = $1 AND h.case_id < $2 ORDER BY h.case_id DESC LIMIT 51";
}

/// The statements of the tabs, by name, for the test that prepares each.
pub const TABS: &[(&str, &str)] = &[("NEW", NEW), ("MINE", MINE), ("OPEN", OPEN), ("DONE", DONE)];

/// A queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// No officer has taken them.
    New,
    /// The viewer's own.
    Mine,
    /// All that a reply is owed for.
    Open,
    /// Answered or closed.
    Done,
}

impl Tab {
    /// Every queue, in the order of the page.
    pub const ALL: [Self; 4] = [Self::New, Self::Mine, Self::Open, Self::Done];

    /// Its name in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Mine => "mine",
            Self::Open => "open",
            Self::Done => "done",
        }
    }

    /// The queue of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.as_str() == name)
    }

    fn sql(self) -> &'static str {
        match self {
            Self::New => NEW,
            Self::Mine => MINE,
            Self::Open => OPEN,
            Self::Done => DONE,
        }
    }
}

/// Where a page ended: the next one starts behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    /// The last row's date.
    pub due: Date,
    /// The last row's case.
    pub case: CaseId,
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRow {
    /// What people call it.
    pub reference: Reference,
    /// Where it stands.
    pub state: State,
    /// What is asked for.
    pub kind: Kind,
    /// What an officer must know first: what was said, and whether our records hold an order.
    pub flags: Vec<Flag>,
    /// An event of it cannot be read.
    pub unreadable: bool,
    /// The day by which they need it, where they said one.
    pub urgent_on: Option<Date>,
    /// The day of receipt.
    pub received: Date,
    /// The day to work to; `None` while no date runs.
    pub due: Option<Date>,
    /// The last day by the statute; `None` while no date runs.
    pub limit: Option<Date>,
    /// Whose information.
    pub subject: String,
    /// Who works on it.
    pub officer: Option<String>,
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its rows.
    pub rows: Vec<QueueRow>,
    /// Where the next page starts, if there is one.
    pub next: Option<After>,
}

/// How many open cases there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Counts {
    /// Not taken.
    pub fresh: i64,
    /// The viewer's.
    pub mine: i64,
    /// All.
    pub open: i64,
    /// Past the last day by the statute.
    pub late: i64,
    /// Not late, with a day to work to up to the day that was asked about.
    pub soon: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    case_id: uuid::Uuid,
    reference: String,
    state: String,
    received: Day,
    due: Day,
    limit_on: Option<Day>,
    flag_order: bool,
    flag_urgent: bool,
    flag_silent: bool,
    urgent_on: Option<Day>,
    unreadable: bool,
    has_order: bool,
    kind: String,
    subject: String,
    officer: Option<String>,
}

impl Store {
    /// A page of a queue.
    pub async fn queue(&self, proof: &Proof<WorkQueue>, tab: Tab, after: Option<After>) -> Result<Page> {
        self.queue_page(tab, proof.viewer().account, after).await
    }

    /// A page of every open case, for the DPO.
    pub async fn oversee(&self, proof: &Proof<Oversee>, after: Option<After>) -> Result<Page> {
        self.queue_page(Tab::Open, proof.viewer().account, after).await
    }

    async fn queue_page(&self, tab: Tab, account: AccountId, after: Option<After>) -> Result<Page> {
        let (due, case) = after.map_or((Date::new(1, 1, 1).unwrap_or(Date::MIN), uuid::Uuid::nil()), |a| (a.due, a.case.0));
        let rows: Vec<Row> = self.q(tab.sql()).bind(account.0).bind(Day(due)).bind(case).all().await?;
        let more = rows.len() > PAGE;
        let next = more.then(|| rows.get(PAGE - 1).map(|row| After { due: row.due.0, case: CaseId(row.case_id) })).flatten();
        Ok(Page { rows: rows.into_iter().take(PAGE).map(Row::read).collect::<Result<_>>()?, next })
    }

    /// How many open cases there are, for tabs and boards.
    pub async fn queue_counts(&self, proof: &Proof<WorkQueue>, today: Date, soon: Date) -> Result<Counts> {
        self.q(COUNTS).bind(proof.viewer().account.0).bind(Day(today)).bind(Day(soon)).one().await
    }

    /// The requests of an account, newest first.
    pub async fn own_cases(&self, proof: &Proof<ManageAccount>) -> Result<Vec<QueueRow>> {
        let rows: Vec<Row> = self.q(OWN).bind(proof.resource().0).bind(uuid::Uuid::max()).all().await?;
        rows.into_iter().map(Row::read).collect()
    }
}

impl Row {
    fn read(self) -> Result<QueueRow> {
        let state = State::find_by_name(&self.state).ok_or_else(|| Error::Corrupt(format!("state {}", self.state)))?;
        let kind = Kind::find_by_name(&self.kind).ok_or_else(|| Error::Corrupt(format!("kind {}", self.kind)))?;
        Ok(QueueRow {
            reference: parse_reference(&self.reference)?,
            state,
            kind,
            received: self.received.0,
            due: Some(self.due.0).filter(|due| *due != NO_DATE),
            limit: self.limit_on.map(|day| day.0),
            urgent_on: self.urgent_on.map(Date::from),
            unreadable: self.unreadable,
            flags: [
                (Flag::Order, self.flag_order || self.has_order),
                (Flag::Urgent, self.flag_urgent),
                (Flag::Silent, self.flag_silent),
            ]
            .into_iter()
            .filter_map(|(flag, stands)| stands.then_some(flag))
            .collect(),
            subject: self.subject,
            officer: self.officer,
        })
    }
}
