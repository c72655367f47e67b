//! Lists of cases: the officers' queues, the DPO's overview, a person's own requests. Earliest date first, page by page.

use domain::case::{Flag, News, ReasonToAct, State, Waits};
use domain::id::{CaseId, DraftId};
use domain::kind::Kind;
use domain::policy::{Action, ManageAccount, Oversee, Proof, WorkQueue};
use domain::reference::Reference;
use jiff::civil::Date;

use crate::audit::Subject;
use crate::case::{NO_DATE, parse_reference};
use crate::page::{KeysetPage, PAGE, count, unknown};
use crate::sealed::{OwnKey, SealedText, described};
use crate::{Edge, Result, SqlDate, Store};

mod list;

pub use list::{List, Order, Tab, lists};

/// So many of their newest requests the home of an account shows, as `OWN` says.
const NEWEST: usize = 5;

/// A page of a list of cases.
pub type Cases = KeysetPage<QueueRow, After>;

statements! {
    COUNTS = "SELECT count(*) FILTER (WHERE state = 'new') AS fresh, count(*) FILTER (WHERE officer = $1) AS mine,
        count(*) AS open, count(*) FILTER (WHERE open = TRUE AND coalesce(late_after, limit_on) < $2) AS late,
        count(*) FILTER (WHERE open = TRUE AND (coalesce(late_after, limit_on) >= $2 OR coalesce(late_after, limit_on) IS NULL) AND due <= $3)
        AS soon,
        (SELECT count(*) FROM case_queue WHERE needs <> '') AS action,
        (SELECT count(*) FROM case_queue WHERE unconfirmed = TRUE) AS unconfirmed,
        (SELECT count(*) FROM case_queue WHERE waits = 'post') AS post
        FROM case_queue WHERE live = TRUE";
    OWN = "SELECT q.case_id, h.reference, h.draft_id, q.state, q.received, q.due, q.limit_on, q.flag_order, q.flag_urgent, q.flag_silent,
        q.unreadable, q.urgent_on, q.waits, q.needs, q.action_on, q.answered_on, q.closed_on, q.late_after, h.kind, FALSE AS has_order,
        p.name AS subject, h.described, k.case_id AS owner, k.epoch, k.wrapped, NULL AS officer,
        COALESCE(h.subject = a.person_key, FALSE) AS own, COALESCE(q.words_seq > COALESCE(s.words_seq, 0), FALSE) AS new_words,
        COALESCE(q.reply_seq > COALESCE(s.reply_seq, 0), FALSE) AS new_reply FROM case_head h
        JOIN account a ON a.account_id = h.requester JOIN case_queue q ON q.case_id = h.case_id
        LEFT JOIN named_person p ON p.person_key = h.subject LEFT JOIN case_key k ON k.case_id = h.case_id
        LEFT JOIN story_read s ON s.case_id = h.case_id
        WHERE h.requester = $1 AND h.case_id < $2 AND ($3 = FALSE OR q.open = TRUE OR q.words_seq > COALESCE(s.words_seq, 0)
        OR q.reply_seq > COALESCE(s.reply_seq, 0) OR h.case_id IN
        (SELECT case_id FROM case_head WHERE requester = $1 ORDER BY case_id DESC LIMIT 5)) ORDER BY h.case_id DESC LIMIT 51";
    BY_STATE = "SELECT q.state, h.kind, count(*) AS number FROM case_queue q JOIN case_head h ON h.case_id = q.case_id
        GROUP BY q.state, h.kind ORDER BY q.state, h.kind";
    OWN_COUNT = "SELECT count(*) FROM case_head h JOIN case_queue q ON q.case_id = h.case_id WHERE h.requester = $1";
}

/// Where a page ended: the next one starts behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    /// The last row's day: that by which the list is sorted.
    pub day: Date,
    /// The last row's case.
    pub case: CaseId,
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRow {
    pub reference: Reference,
    /// What was sent together has one, whoever it is about; `None` once it was destroyed.
    pub conversation: Option<DraftId>,
    pub state: State,
    pub kind: Kind,
    /// What an officer must know first: what was said, and whether our records hold an order.
    pub flags: Vec<Flag>,
    /// The day by which they need it, where they said one.
    pub urgent_on: Option<Date>,
    /// Something of its history cannot be read.
    pub unreadable: bool,
    /// What it waits for.
    pub waits: Waits,
    /// Why somebody must act.
    pub needs: Vec<ReasonToAct>,
    /// The day by which somebody must look at it; `None` where nobody need.
    pub action_on: Option<Date>,
    pub received: Date,
    /// The day to work to; `None` while no date runs.
    pub due: Option<Date>,
    /// The last day by the statute; `None` while no date runs.
    pub limit: Option<Date>,
    /// The law's day after which it is late; `None` where none runs, and where it was kept.
    pub late_after: Option<Date>,
    /// The day on which it was answered, while it is not open.
    pub answered: Option<Date>,
    /// The day on which it was closed, while it is.
    pub closed: Option<Date>,
    /// Whose information.
    pub subject: String,
    /// Whether it is their own, in a list of one's own requests.
    pub own: bool,
    pub officer: Option<String>,
    /// What they have not opened yet, in a list of one's own requests: a reply, where there is one.
    pub news: Option<News>,
    /// The authority of who asked has lapsed: they see that they asked, and nothing of how it stands.
    pub own_only: bool,
}

/// How many cases there are of each kind; open ones, where nothing else is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct TabCounts {
    /// Not taken.
    pub fresh: i64,
    /// Somebody must act, whatever the state.
    pub action: i64,
    pub mine: i64,
    /// Open, or somebody must act.
    pub open: i64,
    /// Past the last day by the statute.
    pub late: i64,
    /// Not late, with a day to work to up to the day that was asked about.
    pub soon: i64,
    /// What would move a date waits for a second person, answered or not.
    pub unconfirmed: i64,
    /// With a letter that nobody has posted, answered or not.
    pub post: i64,
}

#[derive(sqlx::FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "columns")]
struct Row {
    case_id: uuid::Uuid,
    reference: String,
    draft_id: Option<uuid::Uuid>,
    state: String,
    received: SqlDate,
    due: SqlDate,
    limit_on: Option<SqlDate>,
    flag_order: bool,
    flag_urgent: bool,
    flag_silent: bool,
    unreadable: bool,
    waits: String,
    needs: String,
    action_on: SqlDate,
    answered_on: Option<SqlDate>,
    closed_on: Option<SqlDate>,
    late_after: Option<SqlDate>,
    urgent_on: Option<SqlDate>,
    has_order: bool,
    kind: String,
    subject: Option<String>,
    described: Option<SealedText>,
    #[sqlx(flatten)]
    key: OwnKey,
    officer: Option<String>,
    own: bool,
    new_words: bool,
    new_reply: bool,
}

impl Store {
    /// A page of a list of cases. Whose cases were shown is noted.
    pub async fn queue(&self, proof: &Proof<WorkQueue>, list: impl Into<List>, after: Option<After>) -> Result<Cases> {
        self.queue_page(proof, list.into(), after).await
    }

    /// A page of every open case, for the DPO.
    pub async fn oversee(&self, proof: &Proof<Oversee>, after: Option<After>) -> Result<Cases> {
        self.queue_page(proof, Tab::Open.into(), after).await
    }

    /// Values are bound in the order of the parts of the statement.
    async fn queue_page<A: Action>(&self, proof: &Proof<A>, list: List, after: Option<After>) -> Result<Cases> {
        let mut q = self.q(list.sql());
        if list.tab == Tab::Mine {
            q = q.bind(proof.viewer().account.0);
        }
        if let Some(kind) = list.kind {
            q = q.bind(kind.as_str().to_owned());
        }
        if let Some(state) = list.state {
            q = q.bind(state.as_str().to_owned());
        }
        if let Some(waits) = list.waits {
            q = q.bind(waits.as_str().to_owned());
        }
        let first = if list.descending { (NO_DATE, uuid::Uuid::max()) } else { (Date::constant(1, 1, 1), uuid::Uuid::nil()) };
        let (day, case) = after.map_or(first, |after| (after.day, after.case.0));
        let key = |row: &Row| After {
            day: match (list.order, list.tab) {
                (Order::Received, _) => row.received.0,
                (Order::Due, Tab::Action) => row.action_on.0,
                (Order::Due, _) => row.due.0,
            },
            case: CaseId(row.case_id),
        };
        let rows: Vec<Row> = q.bind(SqlDate(day)).bind(case).all().await?;
        self.seen(proof, shown(&rows)).await?;
        let edge = self.edge()?;
        KeysetPage::read(rows, key, |row| row.read(edge))
    }

    /// How many cases there are, for tabs and boards.
    pub async fn queue_counts(&self, proof: &Proof<WorkQueue>, today: Date, soon: Date) -> Result<TabCounts> {
        self.q(COUNTS).bind(proof.viewer().account.0).bind(SqlDate(today)).bind(SqlDate(soon)).one().await
    }

    /// How many cases there are, by state and kind. Whose they are, it does not tell.
    pub async fn count_cases(&self) -> Result<Vec<(State, Kind, i64)>> {
        let rows: Vec<(String, String, i64)> = self.q(BY_STATE).all().await?;
        let read = |(state, kind, number): (String, String, i64)| {
            let state = State::find_by_name(&state).ok_or_else(|| unknown("case_queue.state"))?;
            let kind = Kind::find_by_name(&kind).ok_or_else(|| unknown("case_head.kind"))?;
            Ok((state, kind, number))
        };
        rows.into_iter().map(read).collect()
    }

    /// A page of the requests of an account, newest first.
    pub async fn own_cases(&self, proof: &Proof<ManageAccount>, after: Option<CaseId>) -> Result<KeysetPage<QueueRow, CaseId>> {
        let rows = self.own_rows(proof, after, false).await?;
        let lapsed = self.lapsed(proof, &rows).await?;
        self.seen(proof, shown(&rows)).await?;
        let edge = self.edge()?;
        KeysetPage::read(rows, |row: &Row| CaseId(row.case_id), |row| row.read_own(edge, &lapsed))
    }

    /// What the home of an account shows: its open requests, those in which something is new, and its five newest, the newest first.
    pub async fn own_cases_at_home(&self, proof: &Proof<ManageAccount>) -> Result<Vec<QueueRow>> {
        let mut rows = self.own_rows(proof, None, true).await?;
        let lapsed = self.lapsed(proof, &rows).await?;
        // That something is new in a request tells nobody whose authority has lapsed.
        let (mut n, is_lapsed) = (0, |row: &Row| lapsed.contains(&CaseId(row.case_id)));
        rows.retain(|row| {
            n += 1;
            n <= NEWEST || !is_lapsed(row) || State::find_by_name(&row.state).is_some_and(State::is_open)
        });
        self.seen(proof, shown(&rows)).await?;
        let edge = self.edge()?;
        rows.into_iter().map(|row| row.read_own(edge, &lapsed)).collect()
    }

    /// Of which of them the authority of who asked has lapsed: of those they see that they asked, and no more.
    async fn lapsed(&self, proof: &Proof<ManageAccount>, rows: &[Row]) -> Result<Vec<CaseId>> {
        let (first, last) = (rows.first().map(|row| row.case_id), rows.last().map(|row| row.case_id));
        let before = first.map_or_else(uuid::Uuid::nil, |id| uuid::Uuid::from_u128(id.as_u128() + 1));
        self.lapsed_of(*proof.resource(), (last.unwrap_or_default(), before)).await
    }

    async fn own_rows(&self, proof: &Proof<ManageAccount>, after: Option<CaseId>, at_home: bool) -> Result<Vec<Row>> {
        let before = after.map_or_else(uuid::Uuid::max, |case| case.0);
        self.q(OWN).bind(proof.resource().0).bind(before).bind(at_home).all().await
    }

    /// How many requests an account has.
    pub async fn count_own_cases(&self, proof: &Proof<ManageAccount>) -> Result<usize> {
        count(self.q(OWN_COUNT).bind(proof.resource().0).one::<(i64,)>().await?.0)
    }
}

/// The cases of a page: the row after it only tells that there are more.
fn shown(rows: &[Row]) -> Vec<Subject> {
    rows.iter().take(PAGE).map(|row| Subject::Case(CaseId(row.case_id))).collect()
}

impl Row {
    fn read_own(self, edge: &Edge, lapsed: &[CaseId]) -> Result<QueueRow> {
        let is_lapsed = lapsed.contains(&CaseId(self.case_id));
        let row = self.read(edge)?;
        if !is_lapsed {
            return Ok(row);
        }
        let (subject, state, waits) = (String::new(), State::Open, Waits::Nothing);
        Ok(QueueRow {
            subject,
            own: false,
            state,
            waits,
            due: None,
            limit: None,
            late_after: None,
            urgent_on: None,
            flags: Vec::new(),
            needs: Vec::new(),
            action_on: None,
            news: None,
            own_only: true,
            ..row
        })
    }

    fn read(self, edge: &Edge) -> Result<QueueRow> {
        let state = State::find_by_name(&self.state).ok_or_else(|| unknown("case_queue.state"))?;
        let kind = Kind::find_by_name(&self.kind).ok_or_else(|| unknown("case_head.kind"))?;
        Ok(QueueRow {
            reference: parse_reference(&self.reference)?,
            conversation: self.draft_id.map(DraftId),
            state,
            kind,
            received: self.received.0,
            due: Some(self.due.0).filter(|due| *due != NO_DATE),
            limit: self.limit_on.map(|day| day.0),
            late_after: self
                .late_after
                .or(self.limit_on.filter(|_| state.is_open()))
                .map(|day| day.0)
                .filter(|day| *day != NO_DATE),
            answered: self.answered_on.map(|day| day.0),
            closed: self.closed_on.map(|day| day.0),
            urgent_on: self.urgent_on.map(|day| day.0),
            unreadable: self.unreadable,
            waits: Waits::find_by_name(&self.waits).ok_or_else(|| unknown("case_queue.waits"))?,
            needs: self.needs()?,
            action_on: Some(self.action_on.0).filter(|day| *day != NO_DATE),
            flags: self.flags(),
            subject: self.subject.unwrap_or_else(|| described(self.described.as_ref(), &self.key, edge, self.case_id)),
            own: self.own,
            officer: self.officer,
            news: if self.new_reply { Some(News::Reply) } else { self.new_words.then_some(News::Words) },
            own_only: false,
        })
    }

    fn needs(&self) -> Result<Vec<ReasonToAct>> {
        let read = |name| ReasonToAct::find_by_name(name).ok_or_else(|| unknown("case_queue.needs"));
        self.needs.split_whitespace().map(read).collect()
    }

    /// Each once, the gravest first.
    fn flags(&self) -> Vec<Flag> {
        let has = |flag: &Flag| match flag {
            Flag::Order => self.flag_order || self.has_order,
            Flag::Urgent => self.flag_urgent,
            Flag::Silent => self.flag_silent,
        };
        Flag::ALL.into_iter().filter(has).collect()
    }
}
