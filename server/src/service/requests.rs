//! What a person does: ask, write to us, open the reply.

use domain::ask::{self, Answers, Asker, Offers, OldWay, SafeContact, Way, submissions};
use domain::case::{Case, Channel, Command, Event, Evidence, Facts, File, Recorded, Refusal, Submission, Waits, decide};
use domain::clock::london_day;
use domain::id::{CaseId, DraftId, FileId};
use domain::kind::Kind;
use domain::policy::{
    About, HelpWith, ManageAccount, OpenReply, OpenReplyFile, Operate, PersonAccess, Proof, Request, Role, Viewer, authorize,
};
use domain::reference::Reference;
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use store::case::{LockedCase, NewCase, OpenedCase};
use store::draft::Draft;
use store::evidence::{EvidenceFile, UNSAID};
use store::page::Beginning;
use store::session::Session;
use store::{Error, Store, UnitOfWork};
use uuid::Uuid;

use super::reach::{hold_contact, last_word, lock_to_reach, tell_old_way};
use super::receipts;
pub use super::undone::{Undone, facts};
use crate::limit::Limited;
use crate::mail::{SendNewsJob, TellNewJob};
use crate::queue::Queued;
use crate::random;
use crate::state::Portal;

/// What a viewer may answer: the people whom they may ask about, with their names.
///
/// # Errors
/// When the store fails.
pub async fn offers(store: &Store, viewer: &Viewer, today: Date) -> store::Result<(Offers, Vec<(String, String)>)> {
    let family = store.list_family(viewer, today).await?;
    let people = family.iter().map(|relative| relative.person.clone()).collect();
    let names = family.into_iter().map(|relative| (relative.person.0, relative.name)).collect();
    let own = authorize::<ManageAccount>(viewer, viewer.account).ok();
    let kept = match &own {
        Some(own) => store.kept_contact(own).await?,
        None => None,
    };
    let kept = kept.map(|kept| kept.contact.kept(london_day(kept.said)));
    Ok((Offers { people, guest: viewer.role == Role::Guest, today, kept }, names))
}

/// The open draft of an account, a fresh one where there is none.
///
/// # Errors
/// When the store fails.
pub async fn draft(portal: &Portal, own: &Proof<ManageAccount>, kind: Kind) -> store::Result<Draft> {
    if let Some(draft) = portal.store.find_draft(own, kind).await? {
        return Ok(draft);
    }
    let draft = blank(kind);
    let mut unit = portal.store.begin().await?;
    let added = unit.add_draft(own, &draft, portal.clock.now()).await?;
    unit.save().await?;
    if added { Ok(draft) } else { portal.store.find_draft(own, kind).await?.ok_or(Error::Conflict(None)) }
}

/// A draft that nobody has begun yet.
pub fn blank(kind: Kind) -> Draft {
    Draft { id: DraftId(random::id()), kind, answers: Answers::default() }
}

/// Changes the answers of a draft, as they are at that moment: what another tab answered stays. `change` says why not; then
/// nothing is changed.
///
/// # Errors
/// [`Error::Conflict`] when the draft was sent meanwhile (in another tab).
pub async fn change<E>(
    portal: &Portal,
    own: &Proof<ManageAccount>,
    draft: &mut Draft,
    change: impl FnOnce(&mut Answers) -> Result<(), E>,
) -> store::Result<Result<(), E>> {
    let mut unit = portal.store.begin().await?;
    let Some(locked) = unit.lock_draft(own, draft.id).await? else { return Err(Error::Conflict(None)) };
    *draft = locked;
    if let Err(why) = change(&mut draft.answers) {
        unit.cancel().await?;
        return Ok(Err(why));
    }
    if !unit.keep_draft(own, draft, portal.clock.now()).await? {
        return Err(Error::Conflict(None));
    }
    unit.save().await?;
    Ok(Ok(()))
}

/// What a person sees before sending, as a fingerprint: only that is sent.
pub fn fingerprint(answers: &Answers, files: &[EvidenceFile]) -> String {
    let json = serde_json::to_vec(answers).unwrap_or_default();
    let mut hasher = Sha256::new_with_prefix((json.len() as u64).to_be_bytes());
    hasher.update(json);
    for file in files {
        hasher.update(file.file.0.as_bytes());
    }
    hex::encode(&hasher.finalize()[..16])
}

/// The form that is sent, as its owner read it last.
#[derive(Clone, Copy, Debug)]
pub struct Sending<'a> {
    /// The draft, and the kind of request of the page that sends it.
    pub draft: DraftId,
    /// See there.
    pub kind: Kind,
    /// The digest of the answers that were read.
    pub seen: &'a str,
    /// The session that sends it.
    pub session: Uuid,
    /// Whether who sends it proved for it that they are there.
    pub is_confirmed: bool,
    /// Whose proof it uses up.
    pub spends: Option<&'a Session>,
    /// What the thing of the record that it is about is called, as who sends it sees it now.
    pub label: Option<&'a str>,
}

/// What was sent.
#[derive(Clone, Debug)]
pub struct SentRequest {
    pub reference: Reference,
    /// Whether what came by an old way that is not safe opens nothing any more.
    pub closed: bool,
}

impl SentRequest {
    fn before(reference: Reference) -> Self {
        Self { reference, closed: false }
    }
}

/// Sends a draft: a case for each person with its event, queue row, audit entry and receipt, and the mail that says so, in one
/// unit of work. Sent again, it leads to the same request; nothing is sent twice.
///
/// # Errors
/// [`Undone`].
pub async fn submit(
    portal: &Portal,
    viewer: &Viewer,
    own: &Proof<ManageAccount>,
    sending: Sending<'_>,
) -> Result<SentRequest, Undone> {
    let (store, Sending { draft: id, kind, seen, session, is_confirmed, spends, label }) = (&portal.store, sending);
    if let Some(reference) = sent_before(store, own, id).await? {
        return Ok(SentRequest::before(reference));
    }
    let today = portal.clock.today();
    let (offers, _) = offers(store, viewer, today).await?;
    // Read before the unit begins: a unit that waits for a second connection could wait for itself.
    let may = may_request(store, viewer, &offers).await?;
    let mut unit = store.begin().await?;
    let earlier = unit.own_cases(own).await?;
    let calendar = unit.calendar().await?;
    let facts = facts(portal, viewer, &calendar);
    let Some(mut draft) = unit.take_draft(own, id, facts.at).await? else {
        unit.cancel().await?;
        let sent = sent_before(store, own, id).await?.map(SentRequest::before);
        return sent.ok_or(Undone::Denied(domain::policy::Denied));
    };
    if let Some(label) = label.filter(|_| ask::thing(&draft.answers).is_some() && draft.answers.one("wrong").is_none()) {
        draft.answers.set("wrong", vec![label.to_owned()]);
    }
    let files = unit.list_evidence(own, id).await?;
    if draft.kind != kind || fingerprint(&draft.answers, &files) != seen {
        return Err(Undone::Changed);
    }
    if label.is_some() {
        ask::name_row(&mut draft.answers);
    }
    let evidence = files.iter().map(evidence_of).collect();
    let asker = Asker { account: viewer.account, received: facts.today, channel: Channel::Portal, evidence };
    let made = submissions(draft.kind, &draft.answers, &offers, &asker).map_err(|_| Undone::Open)?;
    let (earlier, unreadable) = lock_to_reach(&mut unit, viewer, earlier).await?;
    // The last word may stand in what cannot be read; an older one may be unsafe by now.
    let known: &[LockedCase] = if unreadable.is_none() { &earlier } else { &[] };
    let (before, _) = last_word(unit.kept_contact(own).await?.map(|kept| kept.contact), known);
    // "Still safe" says nothing new.
    let said = made.iter().any(Submission::asks_contact) && !(offers.kept.is_some() && draft.answers.has("still", "yes"));
    if said && offers.kept.is_some() && !is_confirmed {
        return Err(Undone::Unconfirmed);
    }
    let mut proven = Vec::with_capacity(made.len());
    for (mut submission, part) in made.into_iter().zip(1..) {
        submission.contact = match (&before, said) {
            (Some(before), true) => submission.contact.beside(before),
            (None, true) => submission.contact,
            (before, false) => before.clone().unwrap_or_default(),
        };
        let proof = authorize(viewer, about(&submission, &may)?)?;
        let at_once = ends_at_once(&mut unit, &proof, &submission).await?;
        proven.push((proof, new_case(id, part, (submission, at_once), facts)?));
    }
    let opened = unit.open_cases(proven).await?;
    receipts::sign(portal, &mut unit, &opened).await?;
    let OpenedCase { reference, case, .. } = opened.into_iter().next().ok_or(Undone::Open)?;
    let contact = case.submission.as_ref().map(|submission| submission.contact.clone()).unwrap_or_default();
    // What is said of how to reach somebody belongs to the person, not to a request: the last word holds for all.
    let mut closed = false;
    if said {
        hold_contact(&mut unit, earlier, &contact, facts).await?;
        unit.keep_own_contact(own, &contact, facts.at).await?;
        let old_way = OldWay::said(draft.answers.all("old-way"));
        if old_way == OldWay::Unsafe {
            closed = unit.close_own_old_way(own, (before.as_ref(), &contact), session, facts.at).await?;
        }
        let told = before.as_ref().filter(|_| old_way == OldWay::Told);
        tell_old_way(portal, &mut unit, viewer.account, told, &contact, Some(case.id)).await?;
    }
    if let Some(name) = draft.answers.one("asker").or(draft.answers.one("name")).filter(|_| viewer.role == Role::Guest) {
        unit.name_guest(viewer.account, name).await?;
    }
    tell(portal, &mut unit, &case, &contact, viewer.role == Role::Guest).await?;
    // A mail that says nothing, to where their codes go: who did not do it learns that something was done.
    if kind == Kind::Consent && contact.is_silent() {
        let path = if viewer.role == Role::Guest { "/track" } else { "/account" };
        let link = format!("{}{path}", portal.origin);
        TellNewJob { account: viewer.account, link, anyway: true }.queue(&mut unit, facts.at).await?;
    }
    spend(&mut unit, spends).await?;
    unit.save().await?;
    Ok(SentRequest { reference, closed })
}

/// A proof that another page used up meanwhile carries nothing.
async fn spend(unit: &mut UnitOfWork, session: Option<&Session>) -> Result<(), Undone> {
    match session {
        Some(session) if !unit.spend_proof(session).await? => Err(Undone::Unconfirmed),
        _ => Ok(()),
    }
}

/// Whether what it asks to end was agreed by who asks. Of somebody who was described, that is found out once an officer has checked who
/// they are.
async fn ends_at_once(unit: &mut UnitOfWork, proof: &Proof<Request>, submission: &Submission) -> Result<bool, Undone> {
    if submission.kind != Kind::Consent || submission.described.is_some() {
        return Ok(true);
    }
    for purpose in submission.answers.all("consents") {
        if !unit.ends_at_once(proof, purpose).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A case for what was sent, with its first events. Not `at_once`: a wish that an officer decides (law.md §14).
///
/// # Errors
/// When the rules do not allow it.
pub fn new_case(draft: DraftId, part: i64, (sent, at_once): (Submission, bool), facts: Facts<'_>) -> Result<NewCase, Refusal> {
    let id = CaseId(random::id());
    let command = if at_once { Command::Submit } else { Command::Wish };
    let events = decide(&Case::new(id), command(sent), facts)?;
    Ok(NewCase { id, reference: random::reference(), draft, part, history: Recorded::after(0, events, facts) })
}

/// Tells somebody by a mail without content that there is something new, if email is safe for them (capabilities A20, F13).
///
/// # Errors
/// When the store fails.
pub async fn tell(portal: &Portal, unit: &mut UnitOfWork, case: &Case, contact: &SafeContact, guest: bool) -> store::Result<()> {
    let Some(to) = contact.destination(Way::Email) else { return Ok(()) };
    // Enough were written, or somebody else reads that mailbox: what is new stands here anyway, and staff see that nobody was told of it.
    if !may_write(portal, unit, case, to).await? {
        return unit.hold_mail(case.id, portal.clock.now()).await;
    }
    let path = if guest { "/track" } else { "/account" };
    let link = format!("{}{path}", portal.origin);
    let waits = matches!(case.waits(), Waits::Answer | Waits::Proof);
    let news = SendNewsJob { to: to.to_owned(), link, case: case.id, upto: case.seq, waits };
    news.queue(unit, portal.clock.now()).await
}

/// Whether there is room for one more mail of this case: the owner of an address has a share of their own; those who named somebody's
/// address as safe share another.
async fn may_write(portal: &Portal, unit: &mut UnitOfWork, case: &Case, to: &str) -> store::Result<bool> {
    let address = hex::encode(random::digest(to));
    let asker = case.submission.as_ref().map(|submission| submission.requester);
    if let Some(asker) = asker
        && unit.is_read_by_others(asker, to).await?
    {
        return Ok(false);
    }
    let limit = match asker {
        Some(asker) if unit.is_own_address(asker, to).await? => {
            portal.limits.check(Limited::NewsToOwner, &format!("{asker} {address}"))
        }
        _ => portal.limits.check(Limited::NewsToAddress, &address),
    };
    Ok(limit.is_ok())
}

/// Whether the person should look: something new for them stands in the case.
pub fn is_news(event: &Event) -> bool {
    match event {
        Event::MessageSent(_)
        | Event::Asked(_)
        | Event::Extended(_)
        | Event::ProgressTold(_)
        | Event::Replied(_)
        | Event::Lifted(_)
        | Event::MovedBack(_) => true,
        Event::Acknowledged(event) => !event.text.is_empty(),
        Event::AskWithdrawn(event) => event.told.is_some(),
        Event::Closed(event) => event.told.is_some(),
        Event::Submitted(_)
        | Event::TookEffect(_)
        | Event::RestAsked(_)
        | Event::Taken(_)
        | Event::Identified(_)
        | Event::Checked(_)
        | Event::QuestionAnswered(_)
        | Event::ProofReceived(_)
        | Event::DateCorrected(_)
        | Event::ConfirmationNeeded(_)
        | Event::Confirmed(_)
        | Event::Declined(_)
        | Event::Posted(_)
        | Event::Notified(_)
        | Event::NoticesSeen(_)
        | Event::NoticeFailed(_)
        | Event::ContactChanged(_)
        | Event::NoteWritten(_)
        | Event::FileAttached(_)
        | Event::FileRemoved(_)
        | Event::FileOpened(_)
        | Event::TargetSet(_)
        | Event::HoldPlaced(_)
        | Event::MessageSettled(_)
        | Event::HoldLifted(_) => false,
    }
}

/// The mail that says there is something new was taken: what stands here was given on that day. A case that is gone, or of which
/// something cannot be read, stays as it is.
///
/// # Errors
/// When the store fails.
pub async fn notify(portal: &Portal, case: CaseId, upto: i64) -> Result<(), Undone> {
    let viewer = Viewer::portal();
    let proof = authorize::<Operate>(&viewer, ())?;
    let mut unit = portal.store.begin().await?;
    let mut locked = match unit.lock_case_to_operate(&proof, case).await {
        Err(Error::Unreadable { .. }) => return Ok(unit.cancel().await?),
        locked => locked?,
    };
    let calendar = unit.calendar().await?;
    let facts = facts(portal, &viewer, &calendar);
    let events = decide(&locked.case, Command::Notify(upto, facts.today), facts)?;
    if events.is_empty() {
        return Ok(unit.cancel().await?);
    }
    unit.append(&mut locked, facts, events).await?;
    Ok(unit.save().await?)
}

fn evidence_of(file: &EvidenceFile) -> Evidence {
    let EvidenceFile { file, name, shows, media_type, size, sha256, .. } = file.clone();
    let shows = if shows == UNSAID { "other".to_owned() } else { shows };
    Evidence { file: File { file, name, media_type, size, sha256: hex::encode(sha256) }, shows }
}

/// What an own draft was sent as, if it was.
///
/// # Errors
/// When the store fails.
pub async fn sent_before(store: &Store, own: &Proof<ManageAccount>, id: DraftId) -> store::Result<Option<Reference>> {
    if store.owns_draft(own, id).await? { store.find_case_of_draft(id).await } else { Ok(None) }
}

/// What decides whether a viewer may ask about the people who are offered.
async fn may_request(store: &Store, viewer: &Viewer, offers: &Offers) -> store::Result<Vec<PersonAccess>> {
    let mut may = Vec::new();
    for person in &offers.people {
        may.extend(store.find_access(viewer, person, offers.today).await?);
    }
    Ok(may)
}

/// Whom a request is about, with what decides whether it may be made.
fn about(submission: &Submission, may: &[PersonAccess]) -> Result<About, domain::policy::Denied> {
    match &submission.subject {
        Some(person) => {
            may.iter().find(|access| access.person == *person).cloned().map(About::Known).ok_or(domain::policy::Denied)
        }
        None => Ok(About::Described),
    }
}

/// The asker's own open requests of this kind that may be about the same people (capability A21).
///
/// # Errors
/// When the store fails.
pub async fn own_alike(
    portal: &Portal,
    own: &Proof<ManageAccount>,
    draft: &Draft,
    people: &[(String, String)],
    offers: &Offers,
) -> store::Result<Beginning<Reference>> {
    let mut found = Beginning { rows: Vec::new(), more: 0 };
    let asker =
        Asker { account: own.resource().to_owned(), received: offers.today, channel: Channel::Portal, evidence: Vec::new() };
    let Ok(made) = submissions(draft.kind, &draft.answers, offers, &asker) else { return Ok(found) };
    for submission in made {
        let key = match (&submission.subject, &submission.described) {
            (Some(person), _) => {
                let born = portal.store.find_access(own.viewer(), person, offers.today).await?.and_then(|access| access.born);
                people.iter().find(|(key, _)| *key == person.0).and_then(|(_, name)| ask::alike(name, born))
            }
            (None, Some(described)) => ask::alike(&described.name, described.born),
            (None, None) => None,
        };
        if let Some(key) = key {
            let alike = portal.store.own_alike(own, draft.kind, &key).await?;
            found.rows.extend(alike.rows);
            found.more += alike.more;
        }
    }
    Ok(found)
}

/// Something a person does to their own request.
///
/// # Errors
/// [`Undone`].
pub async fn act(portal: &Portal, proof: &Proof<OpenReply>, command: Command) -> Result<Case, Undone> {
    let mut unit = portal.store.begin().await?;
    let locked = unit.lock_own_case(proof).await?;
    act_in(portal, proof.viewer(), (unit, locked), command).await
}

/// Somebody who helps writes in the request.
///
/// # Errors
/// [`Undone`].
pub async fn write_to_help(portal: &Portal, proof: &Proof<HelpWith>, text: String) -> Result<Case, Undone> {
    let mut unit = portal.store.begin().await?;
    let locked = unit.lock_helped_case(proof).await?;
    act_in(portal, proof.viewer(), (unit, locked), Command::Write(text)).await
}

/// A file of a reply is opened.
///
/// # Errors
/// [`Undone`].
pub async fn open_file(portal: &Portal, proof: &Proof<OpenReplyFile>, file: FileId) -> Result<Case, Undone> {
    let mut unit = portal.store.begin().await?;
    let locked = unit.lock_case_to_open(proof).await?;
    act_in(portal, proof.viewer(), (unit, locked), Command::Open(file)).await
}

async fn act_in(
    portal: &Portal,
    viewer: &Viewer,
    (mut unit, mut locked): (UnitOfWork, LockedCase),
    command: Command,
) -> Result<Case, Undone> {
    let calendar = unit.calendar().await?;
    let facts = facts(portal, viewer, &calendar);
    let events = decide(&locked.case, command, facts)?;
    if events.is_empty() {
        unit.cancel().await?;
        return Ok(locked.case);
    }
    unit.append(&mut locked, facts, events).await?;
    unit.save().await?;
    Ok(locked.case)
}

/// Takes back one's own requests, all of them or none (capability F8).
///
/// # Errors
/// [`Undone`].
pub async fn take_back(portal: &Portal, proofs: &[Proof<OpenReply>], why: &str, session: &Session) -> Result<(), Undone> {
    let mut unit = portal.store.begin().await?;
    let calendar = unit.calendar().await?;
    for proof in proofs {
        let mut locked = unit.lock_own_case(proof).await?;
        let facts = facts(portal, proof.viewer(), &calendar);
        let events = decide(&locked.case, Command::TakeBack(why.into()), facts)?;
        if !events.is_empty() {
            unit.append(&mut locked, facts, events).await?;
            // Whoever holds the phone could end it: its owner hears of it.
            tell(portal, &mut unit, &locked.case, &locked.case.contact(), proof.viewer().role == Role::Guest).await?;
        }
    }
    spend(&mut unit, Some(session)).await?;
    Ok(unit.save().await?)
}
