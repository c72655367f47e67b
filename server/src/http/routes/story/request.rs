//! `/account/requests/{reference}`: one request, from being sent to its answer.

use std::sync::Arc;

use app::components::{Attachment, ErrorMessage};
use app::pages::request::{
    BrokenRequestPage, MessageRow, OwnRequestModel, OwnRequestPage, PaperRow, RequestModel, RequestPage, Seat, size_words,
    timeline,
};
use app::{Url, t};
use axum::extract::{Path, Query, State};
use domain::ask;
use domain::case::{Case, Command, Event, Message, Side};
use domain::id::FileId;
use domain::policy::{FollowOwn, HelpWith, OpenReply, Proof, ReadCase, Role, authorize};
use leptos::prelude::*;
use serde::Deserialize;
use store::case::{CaseFile, CaseView, SentPaper};
use store::evidence::{EvidenceFile, Scan};
use uuid::Uuid;

use super::facts;
use super::files::last_day;
use super::helper::seat;
use super::own::{Attached, Conversation, find, followed, own_access, proof_first};
use super::sent::consents;
use crate::http::page::Page;
use crate::http::routes::ask::evidence::limits;
use crate::http::{Fault, Outcome, OwnWords, SignedIn};
use crate::service::{requests, told};
use crate::state::Portal;

/// The file for which somebody proved to be there.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct StoryQuery {
    file: String,
}

/// What a page shows besides the request: what was typed and what is wrong with it, or the file that is at hand.
#[derive(Default)]
pub(super) struct StoryExtras {
    kept: Vec<(&'static str, String)>,
    errors: Vec<ErrorMessage>,
    file: Option<Uuid>,
}

/// Who looks has been given what stands here (law.md §12): that is recorded before the page is drawn.
pub(super) async fn show(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    Query(asked): Query<StoryQuery>,
) -> Outcome {
    let story = Url::AccountRequest(reference.clone());
    let here = if asked.file.is_empty() { story.path() } else { story.with("file", &asked.file) };
    let asked = asked.file.parse().ok().filter(|_| signed_in.is_alone(portal.clock.now()));
    if let Ok(proof) = authorize::<HelpWith>(&signed_in.viewer(), find(&portal, &reference).await?) {
        // What stands here is given to who asked, not to who helps: nothing is marked as seen.
        let proof = authorize::<ReadCase>(&signed_in.viewer(), proof.resource().clone())?;
        let view = portal.store.case_view(&proof).await?;
        return draw_view(&portal, &page, &signed_in, (&proof, view), StoryExtras { file: asked, ..StoryExtras::default() })
            .await;
    }
    let own = followed(&portal, &signed_in, &reference).await?;
    if let Some(first) = proof_first(&portal, &signed_in, &here) {
        return Ok(first);
    }
    if !own.resource().authority.stands() {
        return only_own(&portal, &page, &signed_in, &own, None).await;
    }
    let proof = authorize::<ReadCase>(&signed_in.viewer(), own.resource().clone())?;
    let mut view = portal.store.case_view(&proof).await?;
    if see(&portal, &signed_in, &proof, &view).await? {
        view = portal.store.case_view(&proof).await?;
    }
    draw_view(&portal, &page, &signed_in, (&proof, view), StoryExtras { file: asked, ..StoryExtras::default() }).await
}

/// Whether something stood here that nobody had seen, in this request or in one of its conversation. What is new here is new no more.
async fn see(portal: &Portal, signed_in: &SignedIn, proof: &Proof<ReadCase>, view: &CaseView) -> Outcome<bool> {
    if view.unopened.is_some() {
        let mut unit = portal.store.begin().await?;
        unit.open_story(&authorize::<OpenReply>(&signed_in.viewer(), proof.resource().clone())?, &view.unopened).await?;
        unit.save().await?;
    }
    let mut new = false;
    for access in view.unseen(proof.resource()) {
        requests::act(portal, &authorize::<OpenReply>(&signed_in.viewer(), access.clone())?, Command::See).await?;
        new = true;
    }
    Ok(new)
}

/// Their authority has lapsed, whatever the reason: that the request is there, and their own words. Nothing of whom it is about. What
/// they wrote meanwhile is theirs.
pub(super) async fn only_own(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    own: &Proof<FollowOwn>,
    unsent: Option<String>,
) -> Outcome {
    let mut request = portal.store.own_request(own).await?;
    let words = OwnWords::of(portal, signed_in);
    let veiled = !words.are_shown() && !signed_in.safe_mode && !request.messages.is_empty();
    request.messages.retain(|_| words.are_shown());
    let written = |said: Message| MessageRow {
        at: portal.clock.local(said.at),
        side: said.side,
        text: said.text,
        aside: None,
        from: None,
        files: Vec::new(),
    };
    let model = OwnRequestModel {
        reference: request.reference.as_text(),
        kind: request.kind,
        received: request.received,
        messages: request.messages.into_iter().map(written).collect(),
        veiled,
        unsent,
    };
    let bad = model.unsent.is_some();
    let title = t!("request-title", reference = model.reference.clone());
    let view = move || view! { <OwnRequestPage model=model /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// The page again, with what is wrong.
pub(super) async fn draw(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    file: &CaseFile,
    kept: Vec<(&'static str, String)>,
    errors: Vec<ErrorMessage>,
) -> Outcome {
    let access = find(portal, &file.reference.as_text()).await?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let view = portal.store.case_view(&proof).await?;
    draw_view(portal, page, signed_in, (&proof, view), StoryExtras { kept, errors, file: None }).await
}

async fn draw_view(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    (proof, view): (&Proof<ReadCase>, CaseView),
    shown: StoryExtras,
) -> Outcome {
    if view.file.case.submission.is_none() {
        return broken(page, &view.file, shown);
    }
    let model = model_of(portal, signed_in, (proof, view), shown).await?;
    let (bad, reference) = (!model.errors.is_empty(), model.reference.clone());
    let title = match model.seat {
        Seat::Asker { .. } => t!("request-title", reference = reference),
        Seat::Helper { .. } => t!("helped-title", reference = reference),
    };
    let view = move || view! { <RequestPage model=model /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// A request as its reader may see it today.
pub(super) async fn model_of(
    portal: &Portal,
    signed_in: &SignedIn,
    (proof, mut view): (&Proof<ReadCase>, CaseView),
    StoryExtras { kept, errors, file: wanted }: StoryExtras,
) -> Outcome<RequestModel> {
    let local = |at| portal.clock.local(at);
    let seat = seat(portal, proof, &view);
    let own = seat.is_own();
    // Papers, and what is called consent, are of who asked alone.
    let mut papers = if own { portal.store.own_papers(proof).await? } else { Vec::new() };
    let words = if own { OwnWords::of(portal, signed_in) } else { OwnWords::Shown };
    let written = (view.file.case.clone(), papers.clone());
    words.asked(&mut view.file.case);
    words.papers(&mut papers);
    let mut less = (&view.file.case, &papers) != (&written.0, &written.1);
    let reference = view.file.reference.as_text();
    let Conversation { others: linked, mut messages, whole } =
        Conversation::of(&view, signed_in, local, &files_of(&reference, &papers));
    let CaseView { mut file, calendar, subject: about, helpers, .. } = view;
    // Who helps lives elsewhere: where who asked is safe is not theirs to know, whoever wrote it, and before they were joined. What they wrote
    // themselves is shown to them, whatever it says: nothing that they choose may ask for a place.
    if !own {
        let (watch, home) = (portal.store.place_watch_of_reader(proof).await?, portal.store.place_watch_of_home(proof).await?);
        messages.retain(|message| match message.side {
            Side::Office => !watch.tells(&message.text),
            Side::Family => message.from.is_none() || !home.tells(&message.text),
        });
        file.history.iter_mut().for_each(|recorded| recorded.event.review(|text| watch.tells(text)));
        file.case = file.case.reviewed(|text| watch.tells(text));
        if let Some(sent) = file.case.submission.as_mut().map(Arc::make_mut) {
            sent.answers = ask::untold(&ask::for_helper(&sent.answers), |text| home.tells(text));
        }
    }
    let mut case = told::reviewed(portal, proof, file.case).await?;
    // At a glance nothing of theirs, and nothing of ours that tells where they live.
    if !words.are_shown() {
        let (home, said) = (portal.store.place_watch_of_home(proof).await?, messages.len());
        messages.retain(|message| message.side == Side::Office && !home.tells(&message.text));
        let (read, history) = (case.clone().reviewed(|text| home.tells(text)), file.history.clone());
        file.history.iter_mut().for_each(|recorded| recorded.event.review(|text| home.tells(text)));
        less |= messages.len() < said || read != case || file.history != history;
        case = read;
    }
    let nothing_ends = if own { portal.store.own_nothing_ends(proof, &case).await? } else { None };
    // How who asked is reached, and when they changed it, is theirs.
    file.history.retain(|recorded| own || !matches!(recorded.event, Event::ContactChanged(_)));
    let papers: Vec<PaperRow> = papers.iter().map(|sent| paper_row(&reference, &sent.paper)).collect();
    let files_until = case.answered_on(&calendar).map(last_day);
    let gone = portal.store.files_gone(proof, case.released_files().map(|file| file.file)).await?;
    let open = files_until.is_none_or(|day| day >= portal.clock.today());
    Ok(RequestModel {
        at_hand: wanted
            .filter(|wanted| !gone.contains(&FileId(*wanted)))
            .and_then(|wanted| at_hand((&reference, &case), &papers, open, wanted))
            .filter(|_| seat.opens_files()),
        reference,
        about,
        own: is_about_asker(proof, &case),
        record: if own { facts::of_record(portal, signed_in, &case).await? } else { None },
        person: case.subject().filter(|_| signed_in.account.role != Role::Guest).map(|key| key.0.clone()),
        papers,
        limits: limits(),
        today: portal.clock.today(),
        timeline: timeline(&file.history, &case, (&helpers, nothing_ends), local),
        messages,
        files_until,
        gone,
        calendar,
        regulator: portal.config.regulator(),
        partial: !whole || !file.unreadable.is_empty(),
        role: proof.resource().authority.role,
        kept,
        errors,
        linked,
        consents: if own { consents(portal, signed_in, &case).await? } else { Vec::new() },
        nothing_ends,
        veiled: less && !signed_in.safe_mode,
        receipt: own && portal.store.receipt(proof).await?.is_some(),
        seat,
        case,
    })
}

/// Whether it is about who asked: by the record, or by what somebody without an account said.
fn is_about_asker(proof: &Proof<ReadCase>, case: &Case) -> bool {
    let said = case.submission.as_ref().is_some_and(|sent| sent.answers.has("for", "me"));
    proof.resource().authority.is_own() || said
}

/// The file of this identity, of a reply or a paper of their own, where it opens.
fn at_hand((reference, case): (&str, &Case), papers: &[PaperRow], open: bool, wanted: Uuid) -> Option<(String, String)> {
    if let Some(file) = case.released_files().find(|file| open && file.file.0 == wanted) {
        let url = Url::AccountRequestFile { reference: reference.to_owned(), file: wanted.to_string() };
        return Some((file.name.clone(), url.path()));
    }
    let url = Url::AccountRequestPaper { reference: reference.to_owned(), file: wanted.to_string() }.path();
    papers.iter().find(|paper| paper.href.as_ref() == Some(&url)).map(|paper| (paper.name.clone(), url.clone()))
}

/// The papers that came with each message.
fn files_of(reference: &str, papers: &[SentPaper]) -> Attached {
    let mut files = Attached::new();
    for SentPaper { paper, message } in papers {
        if let (Some(message), Scan::Held | Scan::Clean) = (message, paper.scan) {
            let PaperRow { name, href, .. } = paper_row(reference, paper);
            files.entry(*message).or_default().push(Attachment { name, href, about: format!("({})", size_words(paper.size)) });
        }
    }
    files
}

/// A link only once the scanner has found it clean.
fn paper_row(reference: &str, paper: &EvidenceFile) -> PaperRow {
    let href = Url::AccountRequestPaper { reference: reference.to_owned(), file: paper.file.to_string() }.path();
    PaperRow {
        name: paper.name.clone(),
        shows: paper.shows.clone(),
        href: (paper.scan == Scan::Clean).then_some(href),
        refused: paper.scan == Scan::Refused,
    }
}

/// The case as its owner reads it today.
pub(super) async fn shown(portal: &Portal, signed_in: &SignedIn, file: &CaseFile) -> Outcome<Case> {
    let access = own_access(portal, signed_in, &file.reference.as_text()).await?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    Ok(portal.store.case_view(&proof).await?.file.case)
}

/// Not even what was asked can be read.
fn broken(page: &Page, file: &CaseFile, StoryExtras { kept, errors, .. }: StoryExtras) -> Outcome {
    if file.unreadable.is_empty() {
        return Err(Fault::NotFound);
    }
    let (reference, bad) = (file.reference.as_text(), !errors.is_empty());
    let title = t!("request-title", reference = reference.clone());
    let view = move || view! { <BrokenRequestPage reference=reference kept=kept errors=errors /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}
