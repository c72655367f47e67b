//! Cases for load tests: each family of the export for load tests has one in every state. They are decided as everything is, in
//! memory, and stored many to a unit. The same count always makes the same content.

use domain::ask::{Answers, SafeContact};
use domain::case::{
    AskOf, Case, CaseOutcome, Channel, Command, Delivery, Facts, Ground, Internal, NewAsk, Recorded, Reply, Submission, decide,
};
use domain::clock::{Calendar, instant};
use domain::id::{AccountId, CaseId, DraftId, PersonKey};
use domain::kind::Kind;
use domain::policy::{KeyIn, Proof, Role, Viewer, authorize};
use futures_util::{StreamExt, TryStreamExt, stream};
use jiff::civil::{Date, time};
use jiff::{Timestamp, ToSpan};
use store::Error;
use store::account::Account;
use store::case::NewCase;
use store::draft::Draft;

use super::super::terminal::Failed;
use crate::random;
use crate::service::receipts;
use crate::state::Portal;

/// Families to a unit.
const BATCH: u32 = 25;
/// Units at once, where the database has several writers.
const AT_ONCE: usize = 4;

/// How a case ends up today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    New,
    Open,
    Late,
    Asked,
    Proof,
    Extended,
    Answered,
    Closed,
}

const STAGES: [Stage; 8] =
    [Stage::New, Stage::Open, Stage::Late, Stage::Asked, Stage::Proof, Stage::Extended, Stage::Answered, Stage::Closed];

/// Makes the cases of so many families.
pub(super) async fn make(portal: &Portal, families: u32, officer: &Account) -> Result<(), Failed> {
    let (calendar, today) = (portal.calendar().await?, portal.clock.today());
    let viewer = officer.viewer();
    let starts = (1..=families).step_by(BATCH as usize);
    stream::iter(starts)
        .map(|first| {
            let (calendar, viewer) = (&calendar, &viewer);
            async move { batch(portal, viewer, calendar, today, first..=families.min(first + BATCH - 1)).await }
        })
        .buffer_unordered(AT_ONCE)
        .try_collect::<()>()
        .await
}

async fn batch(
    portal: &Portal,
    officer: &Viewer,
    calendar: &Calendar,
    today: Date,
    families: std::ops::RangeInclusive<u32>,
) -> Result<(), Failed> {
    let proof: Proof<KeyIn> = authorize(officer, ()).map_err(|_| Failed("the officer may not key in".into()))?;
    let (mut parents, mut drafts, mut made) = (Vec::new(), Vec::new(), Vec::new());
    for family in families {
        let parent = parent(family);
        for (number, stage) in STAGES.into_iter().enumerate() {
            let script = Script { stage, family, number, parent: parent.id, officer: officer.account, calendar, today };
            let (draft, new) = script.case()?;
            drafts.push(draft);
            made.push(new);
        }
        parents.push(parent);
    }
    let mut unit = portal.store.begin().await?;
    for parent in &parents {
        unit.add_account(parent, portal.clock.now()).await?;
    }
    if !unit.add_keyed_drafts(&proof, &drafts).await? {
        return Err(Error::Conflict(None).into());
    }
    let opened = unit.open_keyed_cases(&proof, made).await?;
    receipts::sign(portal, &mut unit, &opened).await?;
    Ok(unit.save().await?)
}

/// The parent's account: nobody signs in with it before they are invited.
fn parent(family: u32) -> Account {
    let person = Some(PersonKey(format!("L{family:06}-1")));
    let name = format!("Family {family}");
    Account { id: AccountId(random::id()), role: Role::Parent, name, email: None, person, team: None }
}

/// One case: who, about whom, and what happened on which day.
struct Script<'a> {
    stage: Stage,
    family: u32,
    number: usize,
    parent: AccountId,
    officer: AccountId,
    calendar: &'a Calendar,
    today: Date,
}

impl Script<'_> {
    /// The case, and the draft that it comes from: whose, and when.
    fn case(&self) -> Result<((AccountId, Draft, Timestamp), NewCase), Failed> {
        let (id, draft) = (CaseId(random::id()), DraftId(random::id()));
        let history = self.history(id)?;
        let at = history.first().map_or(Timestamp::UNIX_EPOCH, |event| event.at);
        let new = NewCase { id, reference: random::reference(), draft, part: 1, history };
        Ok(((self.parent, Draft { id: draft, kind: self.kind(), answers: Answers::default() }, at), new))
    }

    fn kind(&self) -> Kind {
        match self.stage {
            Stage::Asked | Stage::Proof | Stage::Extended => Kind::Access,
            _ => Kind::CASES[(self.family as usize + self.number) % Kind::CASES.len()],
        }
    }

    /// So many days ago it was received.
    fn age(&self) -> i64 {
        let spread = i64::from(self.family % 9);
        match self.stage {
            Stage::New => spread % 4,
            Stage::Open => 5 + spread,
            Stage::Late => 45 + spread,
            Stage::Asked | Stage::Proof => 12 + spread,
            Stage::Extended => 40 + spread,
            Stage::Answered => 50 + spread,
            Stage::Closed => 90 + spread,
        }
    }

    fn submission(&self, received: Date) -> Submission {
        Submission {
            kind: self.kind(),
            requester: self.parent,
            subject: Some(PersonKey(format!("L{:06}-{}", self.family, 2 + self.number % 2))),
            described: None,
            received,
            answers: Answers::from_iter([("scope", "everything"), ("format", "paper"), ("urgent", "no")]),
            contact: SafeContact::default(),
            evidence: Vec::new(),
            channel: Channel::Phone,
        }
    }

    /// What is done after so many days.
    fn steps(&self, received: Date) -> Vec<(i64, Command)> {
        let aloud = |days: i64| Delivery::Aloud { on: received.saturating_add(days.days()) };
        let ask = |of, days| {
            let doubt = (of == AskOf::Identity).then(|| Internal::new("Nothing shows who writes"));
            Command::Ask(NewAsk { of, text: "Please tell us more.".into(), doubt, delivery: aloud(days) })
        };
        let reply = || {
            let outcome = *CaseOutcome::offered(self.kind()).first().unwrap_or(&CaseOutcome::All);
            let text = "Here is what you asked for.".into();
            let delivery = aloud(20);
            Command::Reply(Reply {
                outcome,
                text,
                reasons: None,
                ground: None,
                shown_by: None,
                withheld: Vec::new(),
                further_on: None,
                delivery,
            })
        };
        let mut steps = vec![(1, Command::Take)];
        match self.stage {
            Stage::New => steps.clear(),
            Stage::Open | Stage::Late => steps.push((3, Command::Write("We have begun to search.".into()))),
            Stage::Asked => steps.push((3, ask(AskOf::Clarification, 3))),
            Stage::Proof => steps.push((3, ask(AskOf::Identity, 3))),
            Stage::Extended => steps.push((9, Command::Extend(Ground::Complexity, "Many files.".into(), aloud(9)))),
            Stage::Answered => steps.push((20, reply())),
            Stage::Closed => steps.extend([(20, reply()), (30, Command::Close("Reply given".into(), None))]),
        }
        steps
    }

    fn history(&self, id: CaseId) -> Result<Vec<Recorded>, Failed> {
        let received = self.today.saturating_sub(self.age().days());
        let mut case = Case::new(id);
        let mut history = Vec::new();
        let first = (0, Command::Submit(self.submission(received)));
        for (days, command) in [first].into_iter().chain(self.steps(received)) {
            let facts = self.facts(received.saturating_add(days.days()).min(self.today));
            let events = decide(&case, command, facts).map_err(|refusal| Failed(format!("{:?}: {refusal}", self.stage)))?;
            let recorded = Recorded::after(case.seq, events, facts);
            case = recorded.iter().fold(case, Case::evolve);
            history.extend(recorded);
        }
        Ok(history)
    }

    fn facts(&self, day: Date) -> Facts<'_> {
        let at = instant(day.to_datetime(time(10, 0, 0, 0))).unwrap_or_default();
        Facts { at, today: day, account: self.officer, role: Role::Officer, calendar: self.calendar, seen: None }
    }
}
