//! About forty cases of all kinds, in every state relative to today: made by the portal's own services, with the clock set to each
//! day on which something happens.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::ask::{Answers, Asking, QUESTIONS, Typed, answer};
use domain::case::moves::{Choices, MoveInput};
use domain::case::{Case, Command, FileOpened, Internal};
use domain::clock::instant;
use domain::danger::DangerPoint;
use domain::form::{TypedIntake, TypedMove};
use domain::id::DraftId;
use domain::policy::{HandleCase, KeyIn, ManageAccount, OpenReply, Proof, ReadCase, ReviewCase, Viewer, authorize};
use domain::reference::Reference;
use jiff::civil::{Date, time};
use jiff::{SignedDuration, Timestamp, ToSpan};
use store::account::Account;
use store::case::NewAnswer;
use uuid::Uuid;

use super::super::terminal::Failed;
use super::script::{CaseScript, CaseStep, days, scripts};
use crate::clock::Clock;
use crate::job::{KINDS, Worker};
use crate::mail::Mailer;
use crate::random;
use crate::service::files::Sent;
use crate::service::requests::{self, Sending};
use crate::service::{cases, guests};
use crate::state::Portal;

/// Makes the cases. How many there are.
pub(super) async fn make(portal: &Portal, accounts: &[Account]) -> Result<usize, Failed> {
    let (today, calendar) = (portal.clock.today(), portal.calendar().await?);
    let stage = Stage::new(portal, accounts)?;
    let mut plan: Vec<(Date, usize, Option<usize>)> = Vec::new();
    for (n, script) in scripts().iter().enumerate() {
        let received = script.received(today, &calendar);
        plan.push((received, n, None));
        for (step, CaseStep { after, .. }) in script.steps.iter().enumerate() {
            plan.push((received.saturating_add(after.days()).min(today), n, Some(step)));
        }
    }
    plan.sort_unstable();
    let mut sent: BTreeMap<usize, Reference> = BTreeMap::new();
    for (minute, (day, n, step)) in (0..).zip(plan) {
        let script = &scripts()[n];
        stage.set(day, minute, portal.clock.now());
        let failed = |cause: Failed| cause.within(format!("case {} of the demonstration, step {step:?}", n + 1));
        match (step, sent.get(&n)) {
            (None, _) => drop(sent.insert(n, stage.ask(script).await.map_err(failed)?)),
            (Some(step), Some(reference)) => stage.act(script, &script.steps[step], reference).await.map_err(failed)?,
            (Some(_), None) => {}
        }
        stage.worker.run_once().await?;
    }
    Ok(sent.len())
}

/// A portal whose clock is set by hand, and whose mails go into a folder.
struct Stage<'a> {
    portal: Portal,
    now: Arc<Mutex<Timestamp>>,
    worker: Worker,
    accounts: &'a [Account],
}

impl<'a> Stage<'a> {
    fn new(portal: &Portal, accounts: &'a [Account]) -> Result<Self, Failed> {
        let now = Arc::new(Mutex::new(portal.clock.now()));
        let (told, running) = (now.clone(), portal.clone());
        let clock = Clock::new(
            Arc::new(move || *told.lock().unwrap_or_else(PoisonError::into_inner)),
            Arc::new(move || running.clock.steady()),
        );
        let mut config = portal.config.clone();
        (config.smtp_url, config.clamd_addr) = (None, None);
        config.mail_dir = Some(portal.config.data_dir.join("demo-mail"));
        let mailer = Mailer::new(&config).map_err(|cause| Failed(cause.to_string()))?;
        let portal =
            Portal::new(config, portal.store.clone(), portal.keys.clone(), clock).map_err(|cause| Failed(cause.to_string()))?;
        Ok(Self { worker: Worker::of_kinds(portal.clone(), mailer, KINDS), portal, now, accounts })
    }

    /// In the morning of a day, one thing after the other; never after now.
    fn set(&self, day: Date, minute: i64, now: Timestamp) {
        let morning = instant(day.to_datetime(time(9, 0, 0, 0))).unwrap_or(now);
        let at = morning.saturating_add(SignedDuration::from_mins(minute % 400)).unwrap_or(morning).min(now);
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }

    fn account(&self, name: &str) -> Result<&Account, Failed> {
        let by_name = |account: &&Account| {
            let email = account.email.as_deref().and_then(|email| email.split('@').next());
            email == Some(name) || account.person.as_ref().is_some_and(|key| key.0 == name)
        };
        self.accounts.iter().find(by_name).ok_or_else(|| Failed(format!("{name}: nobody of that name")))
    }

    async fn ask(&self, script: &CaseScript) -> Result<Reference, Failed> {
        if script.keyed {
            return self.key_in(script).await;
        }
        let viewer = self.asker(script).await?;
        let own: Proof<ManageAccount> = authorize(&viewer, viewer.account).map_err(denied)?;
        let (kind, today) = (script.kind(), self.portal.clock.today());
        let (offers, _) = requests::offers(&self.portal.store, &viewer, today).await?;
        let mut draft = requests::draft(&self.portal, &own, kind).await?;
        let typed: Typed = with_days(&script.answers, today);
        let said = |answers: &mut Answers| {
            let mut questions = QUESTIONS.iter().filter(|question| question.kinds.contains(&kind));
            questions.try_for_each(|question| {
                let asked = (question.asked)(&Asking { kind, answers, offers: &offers });
                if asked { answer(question, kind, &typed, answers, &offers) } else { Ok(()) }
            })
        };
        let changed = requests::change(&self.portal, &own, &mut draft, said).await?;
        changed.map_err(|problems| Failed(format!("{problems:?}")))?;
        let seen = requests::fingerprint(&draft.answers, &[]);
        let session = Uuid::nil();
        let sending = Sending { draft: draft.id, kind, seen: &seen, session, is_confirmed: true, spends: None, label: None };
        Ok(requests::submit(&self.portal, &viewer, &own, sending).await.map_err(undone)?.reference)
    }

    async fn asker(&self, script: &CaseScript) -> Result<Viewer, Failed> {
        if let Some(key) = &script.who {
            return Ok(self.account(key)?.viewer());
        }
        let email = script.guest.as_deref().unwrap_or("guest@example.org");
        guests::of_address(&self.portal, email).await?;
        let guest = self.portal.store.find_guest(email).await?.ok_or_else(|| Failed(format!("{email}: no guest")))?;
        Ok(guest.viewer())
    }

    async fn key_in(&self, script: &CaseScript) -> Result<Reference, Failed> {
        let viewer = self.account("jo.abara")?.viewer();
        let proof: Proof<KeyIn> = authorize(&viewer, ()).map_err(denied)?;
        let today = self.portal.clock.today();
        let mut typed = script.answers.clone();
        typed.insert("kind".into(), vec![script.kind.clone()]);
        for (part, value) in
            [("day", today.day().to_string()), ("month", today.month().to_string()), ("year", today.year().to_string())]
        {
            typed.insert(format!("received-{part}"), vec![value]);
        }
        let intake = TypedIntake(typed).parse(today).map_err(|problems| Failed(format!("{problems:?}")))?;
        guests::key_in(&self.portal, &proof, DraftId(random::id()), intake).await.map_err(undone)
    }

    async fn act(&self, script: &CaseScript, step: &CaseStep, reference: &Reference) -> Result<(), Failed> {
        let access = self.portal.store.find_case(reference).await?.ok_or_else(|| Failed(format!("{reference} is gone")))?;
        let viewer = match &step.by {
            Some(name) => self.account(name)?.viewer(),
            None if script.who.is_some() => self.asker(script).await?,
            None => {
                let asker = self.portal.store.lookup_account(access.requester).await?;
                asker.ok_or_else(|| Failed("nobody asks".into()))?.viewer()
            }
        };
        let read: Proof<ReadCase> = authorize(&viewer, access.clone()).map_err(denied)?;
        let case = self.portal.store.case(&read).await?.case;
        let words = || step.fields.get("text").cloned().unwrap_or_default();
        let today = self.portal.clock.today();
        match step.what.as_str() {
            "take" => self.handle(&viewer, access, Command::Take).await,
            "attach" => self.attach(&viewer, access, step).await,
            "write" => self.own(&viewer, access, Command::Write(words())).await,
            "clarify" => self.own(&viewer, access, Command::AnswerQuestion { ask: None, text: words(), on: today }).await,
            "look" => self.own(&viewer, access, Command::See).await,
            "open" => match case.released_files().next().map(|file| FileOpened { file: file.file }) {
                Some(opened) => self.own(&viewer, access, Command::Open(opened.file)).await,
                None => Err(Failed("no file went out".into())),
            },
            _ => self.fill_in(&viewer, access, step, &case).await,
        }
    }

    async fn fill_in(
        &self,
        viewer: &Viewer,
        access: domain::policy::CaseAccess,
        step: &CaseStep,
        case: &Case,
    ) -> Result<(), Failed> {
        let form = step.form().ok_or_else(|| Failed(format!("{}: no such step", step.what)))?;
        let mut typed = step.fields.clone();
        let today = self.portal.clock.today();
        typed.extend(step.fields.iter().filter_map(|(name, value)| days(name, value, today)).flatten());
        for field in form.spec().fields {
            if let (MoveInput::Choice(choices), Some("?")) = (field.input, typed.get(field.name).map(String::as_str)) {
                typed.insert(field.name.into(), first(choices, case));
            }
        }
        let command = TypedMove(typed).parse(form, case, today);
        let command = command.map_err(|problems| Failed(format!("{problems:?}")))?;
        match command {
            Command::Confirm(..) | Command::Decline(..) | Command::Note(_) => {
                let proof: Proof<ReviewCase> = authorize(viewer, access).map_err(denied)?;
                cases::review(&self.portal, &proof, command, None).await.map(drop).map_err(undone)
            }
            command => self.handle(viewer, access, command).await,
        }
    }

    async fn handle(&self, viewer: &Viewer, access: domain::policy::CaseAccess, command: Command) -> Result<(), Failed> {
        let proof: Proof<HandleCase> = authorize(viewer, access).map_err(denied)?;
        if matches!(command, Command::Reply(_)) {
            self.answer_danger(&proof).await?;
        }
        cases::act(&self.portal, &proof, command, None).await.map_err(undone)
    }

    /// Answers every point of the danger panel, as an officer must before a reply.
    async fn answer_danger(&self, proof: &Proof<HandleCase>) -> Result<(), Failed> {
        let mut unit = self.portal.store.begin().await?;
        let locked = unit.lock_case_to_handle(proof).await?;
        let danger = unit.danger(proof, &locked, self.portal.clock.today()).await?;
        let answer = |point: &DangerPoint| {
            let (kind, digest) = (point.kind(), point.fact.digest());
            NewAnswer { kind, digest, words: Internal::new("I read every page of the reply for this. Nothing of it goes out.") }
        };
        unit.answer_danger(proof, &locked, danger.open().map(answer).collect(), self.portal.clock.now()).await?;
        Ok(unit.save().await?)
    }

    async fn own(&self, viewer: &Viewer, access: domain::policy::CaseAccess, command: Command) -> Result<(), Failed> {
        let proof: Proof<OpenReply> = authorize(viewer, access.clone()).map_err(denied)?;
        requests::act(&self.portal, &proof, command).await.map_err(undone)?;
        // Who does something on the page has opened it.
        let read: Proof<ReadCase> = authorize(viewer, access).map_err(denied)?;
        let view = self.portal.store.case_view(&read).await?;
        let mut unit = self.portal.store.begin().await?;
        unit.open_story(&proof, &view.unopened).await?;
        Ok(unit.save().await?)
    }

    /// A text file, whose words are the step's.
    async fn attach(&self, viewer: &Viewer, access: domain::policy::CaseAccess, step: &CaseStep) -> Result<(), Failed> {
        let text = |name: &str| step.fields.get(name).cloned().unwrap_or_default();
        let content = format!("{}\n\n{}\n", text("text"), access.case);
        let sent = Sent { name: text("name"), content: Some(content.into_bytes().into()) };
        let proof: Proof<HandleCase> = authorize(viewer, access).map_err(denied)?;
        let attached =
            cases::attach(&self.portal, &proof, sent, (None, None)).await.map_err(|cause| Failed(cause.to_string()))?;
        attached.map_err(|why| Failed(format!("{why:?}")))
    }
}

fn with_days(answers: &Typed, today: Date) -> Typed {
    let told = |(name, values): (&String, &Vec<String>)| days(name, values.first()?, today);
    let parts = answers.iter().filter_map(told).flatten().map(|(name, value)| (name, vec![value]));
    answers.clone().into_iter().chain(parts).collect()
}

fn first(choices: Choices, case: &Case) -> String {
    choices.values(case).into_iter().next().unwrap_or_default()
}

fn denied(_: domain::policy::Denied) -> Failed {
    Failed("they may not".into())
}

#[expect(clippy::needless_pass_by_value, reason = "its place is in map_err")]
fn undone(cause: requests::Undone) -> Failed {
    Failed(cause.to_string())
}

/// Cases by state and by kind, of everything there is.
pub(super) async fn counts(portal: &Portal) -> Result<serde_json::Value, Failed> {
    let counted = portal.store.count_cases().await?;
    let mut by: [BTreeMap<String, i64>; 2] = Default::default();
    for (state, kind, number) in &counted {
        *by[0].entry(state.as_str().to_owned()).or_default() += number;
        *by[1].entry(kind.as_str().to_owned()).or_default() += number;
    }
    let total: i64 = counted.iter().map(|(.., number)| number).sum();
    let [by_state, by_kind] = by;
    Ok(serde_json::json!({ "total": total, "by_state": by_state, "by_kind": by_kind }))
}

/// Whether the demonstration was made before.
pub(super) async fn is_there(portal: &Portal) -> Result<bool, Failed> {
    Ok(!portal.store.count_cases().await?.is_empty())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use super::super::script::scripts;
    use super::super::{DemoArgs, run};
    use crate::{clock::Clock, config::Config, keys::Keys, state::Portal};
    use domain::clock::instant;
    use domain::kind::Kind;
    use jiff::civil::date;
    use store::Store;

    /// Days are told from today: a weekend, a holiday and a short month must not make a step impossible.
    #[tokio::test]
    async fn the_demonstration_stands_on_any_day() {
        for today in [date(2026, 12, 28), date(2027, 3, 1)] {
            let dir = tempfile::tempdir().unwrap();
            let config = Config { data_dir: dir.path().to_owned(), ..Config::default() };
            let store = Store::open(&config.database_url()).await.unwrap();
            store.migrate().await.unwrap();
            let now = instant(today.at(8, 0, 0, 0)).unwrap();
            let clock = Clock::new(Arc::new(move || now), Arc::new(|| Duration::ZERO));
            let portal = Portal::new(config, store, Keys::derive(&[7; 32]), clock).unwrap();
            let args = DemoArgs { scale: None, without_cases: false, json: true };
            run(&args, &portal).await.unwrap_or_else(|cause| panic!("{today}: {}", cause.0));
            let total: i64 = portal.store.count_cases().await.unwrap().iter().map(|(.., number)| number).sum();
            assert!(total >= i64::try_from(scripts().len()).unwrap(), "{today}: {total}");
        }
    }

    #[test]
    fn guests_and_callers_are_among_them() {
        assert!(scripts().iter().any(|script| script.keyed) && scripts().iter().any(|script| script.guest.is_some()));
        assert!(scripts().iter().any(|script| script.kind() == Kind::Complaint));
    }
}
