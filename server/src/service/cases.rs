//! What staff do to a case.

use documents::Unfit;
use domain::case::{
    Arrival, AskOf, Case, CaseOutcome, Command, Delivery, Event, Facts, File, Internal, Refusal, State, WhoAsks, decide,
};
use domain::danger::DangerKind;
use domain::id::FileId;
use domain::policy::{Action, CaseAccess, HandleCase, Proof, ReadCase, ReviewCase, Role, Viewer, authorize};
use store::UnitOfWork;
use store::case::{LockedCase, NewAnswer, WaitingFile, Young};

use super::evidence::clean;
use super::files::{self, FileError, Sent, room_for_files};
use super::requests::{Undone, facts, is_news, tell};
use super::scan::{Verdict, verdict};
use super::told;
use crate::state::Portal;

/// What an officer says beside what they do.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// Why a reply goes though the authority of who asked has lapsed.
    pub lapsed: Option<Internal>,
    /// What is recorded of the young person, with the note.
    pub young: Option<Young>,
}

/// What is recorded of a young person decides whose word ends a consent: only who has the case records it.
fn check_young(case: &Case, viewer: &Viewer) -> Result<(), Refusal> {
    case.subject().filter(|_| case.state == State::Open).ok_or(Refusal::NotNow)?;
    if case.people.officer == Some(viewer.account) { Ok(()) } else { Err(Refusal::NotYours) }
}

/// Something an officer does, from a page that showed the case in this version.
///
/// # Errors
/// [`Undone`].
pub async fn act(portal: &Portal, proof: &Proof<HandleCase>, command: Command, seen: Option<i64>) -> Result<(), Undone> {
    act_with(portal, proof, (command, seen), Beside::default()).await.map(drop)
}

/// Whether what it says to the person stands here.
pub fn is_given_here(command: &Command) -> bool {
    command.delivery() == Some(Delivery::Portal)
}

/// The same, with what is said beside it. No reply goes to somebody whose authority has lapsed before an officer said why it may;
/// and no mail calls them to a page on which nothing new would stand. The case as it is then.
///
/// # Errors
/// [`Undone`].
pub async fn act_with(
    portal: &Portal,
    proof: &Proof<HandleCase>,
    (command, seen): (Command, Option<i64>),
    beside: Beside,
) -> Result<Case, Undone> {
    // Read before the unit begins: a unit that waits for a second connection could wait for itself.
    let asker = portal.store.lookup_account(proof.resource().requester).await?;
    let guest = asker.is_some_and(|asker| asker.role == Role::Guest);
    if let Command::Identify(person, _) = &command {
        let read = authorize::<ReadCase>(proof.viewer(), proof.resource().clone())?;
        portal.store.name_of(&read, person).await?.ok_or(Refusal::NoSuchPerson)?;
    }
    let mut unit = portal.store.begin().await?;
    let mut locked = unit.lock_case_to_handle(proof).await?;
    let is_reply = sends_reply(&locked.case, &command);
    let finds = matches!(&command, Command::Identify(..) | Command::Check(..) | Command::Receive(_)) || beside.young.is_some();
    let grants = grants_wish(&locked.case, &command);
    let held: Vec<FileId> = locked.case.all_files().map(|file| file.file).collect();
    if let Some(WhoAsks::Person(who)) = said_to_ask(&command)
        && !unit.is_around(proof, &locked, who).await?
    {
        unit.cancel().await?;
        return Err(Refusal::NotAround.into());
    }
    if matches!(command, Command::Close(..)) && locked.case.state == State::Open && unit.is_written_to_beside(proof).await? {
        unit.cancel().await?;
        return Err(Refusal::WroteBeside.into());
    }
    if beside.young.is_some() {
        check_young(&locked.case, proof.viewer())?;
    }
    let asks_authority = matches!(&command, Command::Ask(asking) if asking.of == AskOf::Authority);
    if asks_authority && proof.resource().authority.is_own() {
        return Err(Refusal::NotForThisKind.into());
    }
    let stands = proof.resource().authority.stands();
    let answer = if stands || !is_reply { None } else { Some(beside.lapsed.ok_or(Refusal::Lapsed)?) };
    if !stands && is_given_here(&command) {
        return Err(Refusal::NothingSeen.into());
    }
    let before = locked.case.seq;
    let noted = noted_of_young(&command, beside.young);
    let mut news = apply(portal, &mut unit, &mut locked, proof, (command, seen)).await?;
    let again = locked.case.seq == before;
    if let Some(why) = answer {
        apply(portal, &mut unit, &mut locked, proof, (Command::Note(why), None)).await?;
    }
    if let Some(young) = beside.young {
        unit.record_young(proof, &locked, (young, again), portal.clock.today()).await?;
    }
    if finds {
        news |= weigh_word(portal, &mut unit, &mut locked, proof, noted).await?;
    }
    if grants && !unit.may_grant_wish(proof, &locked, portal.clock.today()).await? {
        unit.cancel().await?;
        return Err(Refusal::TheirsAlone.into());
    }
    if is_reply {
        // Last, so that what is wrong with the reply itself is said first.
        let open = unit.danger(proof, &locked, portal.clock.today()).await?.open_kinds();
        if !open.is_empty() {
            unit.cancel().await?;
            return Err(Undone::Danger(open));
        }
    }
    for file in held.into_iter().filter(|file| locked.case.all_files().all(|kept| kept.file != *file)) {
        unit.drop_reply_file(proof, file, portal.clock.now()).await?;
    }
    if news && stands {
        tell(portal, &mut unit, &locked.case, &locked.case.contact(), guest).await?;
    }
    unit.save().await?;
    Ok(locked.case)
}

/// Makes another code for the letter of a case that was keyed in; `words` say so in its history. Whoever has it comes in as who asked, so that
/// only the officer of the case makes one. `false` where it has no letter.
///
/// # Errors
/// [`Undone`].
pub async fn renew_letter(portal: &Portal, proof: &Proof<HandleCase>, words: String) -> Result<bool, Undone> {
    let mut unit = portal.store.begin().await?;
    let mut locked = unit.lock_case_to_handle(proof).await?;
    if locked.case.people.officer != Some(proof.viewer().account) {
        unit.cancel().await?;
        return Err(Refusal::NotYours.into());
    }
    apply(portal, &mut unit, &mut locked, proof, (Command::Note(Internal::new(words)), None)).await?;
    if !unit.renew_letter(proof, portal.clock.now()).await? {
        unit.cancel().await?;
        return Ok(false);
    }
    unit.save().await?;
    Ok(true)
}

/// Ends every way in of who asked; `words` say so in the history of the case, where that can be read. Any officer closes a door.
///
/// # Errors
/// [`Undone`].
pub async fn stop_ways_in(portal: &Portal, proof: &Proof<HandleCase>, words: String) -> Result<(), Undone> {
    let mut unit = portal.store.begin().await?;
    match unit.lock_case_to_handle(proof).await.map_err(Undone::from) {
        Err(cause) if cause.is_unreadable() => {}
        locked => drop(apply(portal, &mut unit, &mut locked?, proof, (Command::Note(Internal::new(words)), None)).await?),
    }
    unit.stop_ways_in(proof, portal.clock.now()).await?;
    Ok(unit.save().await?)
}

/// Who of the record a command says to ask.
fn said_to_ask(command: &Command) -> Option<&WhoAsks> {
    match command {
        Command::Check(.., who) | Command::Receive(Arrival { who, .. }) => who.as_ref(),
        _ => None,
    }
}

/// What an officer writes down of whether the young person understands: whose word counts may be another's since.
fn noted_of_young(command: &Command, young: Option<Young>) -> Option<Internal> {
    match (command, young) {
        (Command::Note(text), Some(Young::Understands(_))) => Some(text.clone()),
        _ => None,
    }
}

/// What was found decides anew whose word counts (law.md §14): who asks gave what is to end, and it ends; or what had ended was not theirs
/// to end, and it stands again until somebody decides it. Whether that is news for them.
async fn weigh_word(
    portal: &Portal,
    unit: &mut UnitOfWork,
    locked: &mut LockedCase,
    proof: &Proof<HandleCase>,
    noted: Option<Internal>,
) -> Result<bool, Undone> {
    let today = portal.clock.today();
    let command = match noted {
        _ if unit.is_own_word(proof, locked, today).await? => Command::TakeEffect,
        Some(why) if unit.has_no_ground(proof, locked, today).await? => Command::LoseEffect(why),
        _ => return Ok(false),
    };
    let calendar = unit.calendar().await?;
    let facts = facts(portal, &Viewer::portal(), &calendar);
    let events = decide(&locked.case, command, facts)?;
    let news = events.iter().any(|event| matches!(event, Event::Declined(_)));
    unit.append(locked, facts, events).await?;
    Ok(news)
}

/// Whether it says that what somebody else agreed ends, or anything else of it (law.md §14).
fn grants_wish(case: &Case, command: &Command) -> bool {
    case.is_wish() && matches!(command, Command::Reply(reply) if !reply.is_neutral())
}

/// Whether the record lets a reply go, before it is shown as it would go.
///
/// # Errors
/// [`Undone`].
pub async fn check_reply(portal: &Portal, proof: &Proof<HandleCase>, command: &Command) -> Result<(), Undone> {
    let mut unit = portal.store.begin().await?;
    let locked = unit.lock_case_to_handle(proof).await?;
    let theirs = grants_wish(&locked.case, command) && !unit.may_grant_wish(proof, &locked, portal.clock.today()).await?;
    unit.cancel().await?;
    if theirs { Err(Refusal::TheirsAlone.into()) } else { Ok(()) }
}

/// Who asked, by name, where a reply ends what an adult agreed, on the wish of somebody who may speak for them: the reply says so.
///
/// # Errors
/// When the store fails.
pub async fn speaker(portal: &Portal, proof: &Proof<HandleCase>, command: &Command) -> store::Result<Option<String>> {
    if !matches!(command, Command::Reply(reply) if reply.outcome == CaseOutcome::All) {
        return Ok(None);
    }
    let asker = portal.store.lookup_account(proof.resource().requester).await?;
    let mut unit = portal.store.begin().await?;
    let locked = unit.lock_case_to_handle(proof).await?;
    let speaks = unit.speaks_for_adult(proof, &locked, portal.clock.today()).await?;
    unit.cancel().await?;
    let named = locked.case.submission.as_ref().and_then(|sent| sent.answers.one("asker").map(str::to_owned));
    Ok(named.or(asker.map(|asker| asker.name)).filter(|_| speaks))
}

/// What an officer answers to points of the danger panel.
#[derive(Clone, Debug, Default)]
pub struct DangerAnswers(pub Vec<NewAnswer>);

/// Keeps what an officer answers, who has the case, to points as they are: an answer to what the record does not say any more is not
/// kept. The points that it was to.
///
/// # Errors
/// [`Undone`].
pub async fn answer(portal: &Portal, proof: &Proof<HandleCase>, answers: DangerAnswers) -> Result<Vec<DangerKind>, Undone> {
    let mut unit = portal.store.begin().await?;
    let locked = unit.lock_case_to_handle(proof).await?;
    if !locked.case.has_reply_ahead() {
        return Err(Refusal::NotNow.into());
    }
    if locked.case.people.officer != Some(proof.viewer().account) {
        return Err(Refusal::NotYours.into());
    }
    let danger = unit.danger(proof, &locked, portal.clock.today()).await?;
    let is_now = |answer: &NewAnswer| {
        danger
            .points
            .iter()
            .any(|point| point.kind() == answer.kind && point.fact.applies() && point.fact.digest() == answer.digest)
    };
    let (mut kept, late): (Vec<_>, Vec<_>) = answers.0.into_iter().partition(is_now);
    // Sent a second time, it is there.
    let is_there = |new: &NewAnswer| {
        let mut given = danger.points.iter().filter_map(|point| point.answer.as_ref());
        given
            .any(|old| (old.kind, &old.digest, &old.words, old.by) == (new.kind, &new.digest, &new.words, proof.viewer().account))
    };
    kept.retain(|answer| !is_there(answer));
    unit.answer_danger(proof, &locked, kept, portal.clock.now()).await?;
    unit.save().await?;
    Ok(late.into_iter().map(|answer| answer.kind).collect())
}

/// Whether a reply goes out by it: one that is given, or one whose letter is posted.
fn sends_reply(case: &Case, command: &Command) -> bool {
    match command {
        Command::Reply(_) => true,
        Command::Post { notice, .. } => case.reply(*notice).is_some(),
        _ => false,
    }
}

/// Something a second person does: confirms what a colleague recorded or does not, or writes a note. The case as it is then.
///
/// # Errors
/// [`Undone`].
pub async fn review(portal: &Portal, proof: &Proof<ReviewCase>, command: Command, seen: Option<i64>) -> Result<Case, Undone> {
    let asker = portal.store.lookup_account(proof.resource().requester).await?;
    let guest = asker.is_some_and(|asker| asker.role == Role::Guest);
    let mut unit = portal.store.begin().await?;
    let mut locked = unit.lock_case_to_review(proof).await?;
    let news = apply(portal, &mut unit, &mut locked, proof, (command, seen)).await?;
    if news && proof.resource().authority.stands() {
        tell(portal, &mut unit, &locked.case, &locked.case.contact(), guest).await?;
    }
    unit.save().await?;
    Ok(locked.case)
}

/// Whether there is something new for who asked.
async fn apply<A: Action<Resource = CaseAccess>>(
    portal: &Portal,
    unit: &mut UnitOfWork,
    locked: &mut LockedCase,
    proof: &Proof<A>,
    (command, seen): (Command, Option<i64>),
) -> Result<bool, Undone> {
    let calendar = unit.calendar().await?;
    let facts = Facts { seen, ..facts(portal, proof.viewer(), &calendar) };
    let events = decide(&locked.case, command, facts)?;
    let (news, before, dates) = (events.iter().any(is_news), locked.case.seq, locked.case.statutory_dates(&calendar));
    let corrects = events.iter().any(|event| matches!(event, Event::DateCorrected(_) | Event::Confirmed(_)));
    if let Some(words) = keep(unit, locked, proof, facts, events).await? {
        return Err(Undone::Tells(words));
    }
    let moved = corrects && locked.case.statutory_dates(&calendar) != dates;
    let lost = locked.case.lost_effect().is_some_and(|lost| lost.seq > before);
    Ok(news || moved || lost)
}

/// Stores what staff do: the one place where what they tell who asked is held against what is protected from them. The words that
/// keep it from being stored.
async fn keep<A: Action<Resource = CaseAccess>>(
    unit: &mut UnitOfWork,
    locked: &mut LockedCase,
    proof: &Proof<A>,
    facts: Facts<'_>,
    events: Vec<Event>,
) -> store::Result<Option<String>> {
    if events.iter().any(|event| !event.told().is_empty()) {
        let watch = unit.place_watch(proof).await?;
        if let Some(words) = told::telling(&watch, &events) {
            return Ok(Some(words.to_owned()));
        }
    }
    if !events.is_empty() {
        unit.append(locked, facts, events).await?;
    }
    Ok(None)
}

/// Why a file was not put into the reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAttached {
    /// Its kind, size or content does not fit.
    Unfit(Unfit),
    /// The scanner found something.
    Infected,
    /// The portal has no room for files.
    Full,
    /// The scanner does not answer: where there is one, nothing goes out that it has not looked at.
    Unscanned,
    /// The same bytes are in another family's case: it is here, and waits for why it is right.
    Waits(FileId, String),
    /// The case moved on since the page was drawn: it is here, and waits until somebody has seen what came.
    Stale(FileId, String),
    /// It waited here, and does not any more.
    Gone,
    /// Its name, or its content where that is text, would tell who asked a place that is protected from them.
    Tells,
    /// The rules do not allow it.
    Refused(Refusal),
}

/// What is said beside a file: why the same bytes as in another family's case are right, and the version of the case on the page.
pub type BesideFile = (Option<Internal>, Option<i64>);

/// Puts a file into the reply, or says why not: its sealed content and the event are one unit of work. What only lacks a reason waits
/// here, so that nobody chooses it again.
///
/// # Errors
/// When the store fails.
pub async fn attach(
    portal: &Portal,
    proof: &Proof<HandleCase>,
    sent: Sent,
    beside: BesideFile,
) -> Result<Result<(), NotAttached>, FileError> {
    let Some(content) = sent.content else { return Ok(Err(NotAttached::Unfit(Unfit::TooLarge))) };
    let size = i64::try_from(content.len()).unwrap_or(i64::MAX);
    if portal.store.all_stored_bytes().await?.saturating_add(size) > room_for_files(portal) {
        return Ok(Err(NotAttached::Full));
    }
    let watch = portal.store.place_watch(proof).await?;
    if watch.tells(&sent.name) {
        return Ok(Err(NotAttached::Tells));
    }
    let kind = match documents::inspect(&content) {
        Ok(kind) => kind,
        Err(unfit) => return Ok(Err(NotAttached::Unfit(unfit))),
    };
    if told::tells(&watch, kind, &content).await {
        return Ok(Err(NotAttached::Tells));
    }
    // A picture goes out without what a camera wrote beside it, such as the place.
    let content = match clean(portal, kind, content).await? {
        Ok(content) => content,
        Err(unfit) => return Ok(Err(NotAttached::Unfit(unfit))),
    };
    match verdict(&portal.config, &content).await {
        Verdict::Infected => return Ok(Err(NotAttached::Infected)),
        Verdict::Unknown if portal.config.clamd_addr.is_some() => return Ok(Err(NotAttached::Unscanned)),
        Verdict::Clean | Verdict::Unknown => {}
    }
    let mut unit = portal.store.begin().await?;
    let now = portal.clock.now();
    let stored = files::put(&mut unit, &*content, kind.media_type(), now).await?;
    let file = File {
        file: stored.id,
        name: kind.name(&sent.name),
        media_type: kind.media_type().to_owned(),
        size: stored.size,
        sha256: hex::encode(stored.sha256),
    };
    let (id, name) = (file.file, file.name.clone());
    match put_in(portal, &mut unit, proof, (file, stored.sha256), beside).await? {
        Err(NotAttached::Refused(refusal @ (Refusal::FileElsewhere | Refusal::Stale))) => {
            unit.keep_waiting_file(proof, id, now).await?;
            unit.save().await?;
            Ok(Err(waits(refusal, (id, name))))
        }
        Err(why) => Ok(Err(why)),
        Ok(()) => Ok(Ok(unit.save().await?)),
    }
}

/// Why a file waits here.
fn waits(refusal: Refusal, (id, name): (FileId, String)) -> NotAttached {
    if refusal == Refusal::Stale { NotAttached::Stale(id, name) } else { NotAttached::Waits(id, name) }
}

/// The same for a file of one's own that waits here, by its name, once it is said why it is right.
///
/// # Errors
/// When the store fails.
pub async fn attach_waiting(
    portal: &Portal,
    proof: &Proof<HandleCase>,
    (id, name): (FileId, String),
    beside: BesideFile,
) -> Result<Result<(), NotAttached>, FileError> {
    let mut unit = portal.store.begin().await?;
    let Some(waiting) = unit.take_waiting_file(proof, id).await? else { return Ok(Err(NotAttached::Gone)) };
    let WaitingFile { sha256, size, media_type } = waiting;
    let file = File { file: id, name: name.clone(), media_type, size, sha256: hex::encode(sha256) };
    match put_in(portal, &mut unit, proof, (file, sha256), beside).await? {
        Err(NotAttached::Refused(refusal @ (Refusal::FileElsewhere | Refusal::Stale))) => Ok(Err(waits(refusal, (id, name)))),
        Err(why) => Ok(Err(why)),
        Ok(()) => Ok(Ok(unit.save().await?)),
    }
}

/// Puts a stored file into the reply, in a unit of work.
async fn put_in(
    portal: &Portal,
    unit: &mut UnitOfWork,
    proof: &Proof<HandleCase>,
    (file, sha256): (File, [u8; 32]),
    (why, seen): BesideFile,
) -> Result<Result<(), NotAttached>, FileError> {
    let mut locked = unit.lock_case_to_handle(proof).await?;
    let calendar = unit.calendar().await?;
    let facts = Facts { seen, ..facts(portal, proof.viewer(), &calendar) };
    let (id, elsewhere) = (file.file, unit.is_file_elsewhere(proof, &sha256).await?);
    match decide(&locked.case, Command::Attach { file, elsewhere, why }, facts) {
        Ok(events) => {
            unit.keep_reply_file(proof, id).await?;
            let told = keep(unit, &mut locked, proof, facts, events).await?;
            Ok(told.map_or(Ok(()), |_| Err(NotAttached::Tells)))
        }
        Err(refusal) => Ok(Err(NotAttached::Refused(refusal))),
    }
}
