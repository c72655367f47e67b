//! `/staff/cases/{reference}`: one case.

use app::components::ErrorMessage;
use app::pages::staff::{
    AgreedLine, AlikeRow, Around, BrokenCasePage, CaseModel, CasePage, EvidenceLine, HelperLine, Kept, PeopleNames, StaffRow,
    TiedLine, WaysInModel, YoungFacts, staff_timeline, with_helpers,
};
use app::{Url, t};
use axum::extract::{Path, State};
use domain::case::Case;
use domain::code_address::masked;
use domain::family::turns_18;
use domain::helper::Helper;
use domain::kind::Kind;
use domain::policy::{CaseAccess, ReadCase, WorkQueue, authorize};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;
use store::case::{AgreedConsent, AlikeCase, CaseAround, CaseFile, CaseView, Paper, TiedPerson};
use store::evidence::Scan;

use super::read::find;
use crate::http::page::Page;
use crate::http::routes::story::own::{Attached, Conversation};
use crate::http::{Fault, Outcome, SignedIn};
use crate::service::told;
use crate::state::Portal;

pub(super) async fn case(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    if !signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    show(&portal, &page, &signed_in, find(&portal, &reference).await?, Again::default()).await
}

/// Why a page is drawn again: what was typed, what is wrong, and which version of the case was on the page before.
#[derive(Default)]
pub(super) struct Again {
    pub kept: Kept,
    pub errors: Vec<ErrorMessage>,
    pub seen: Option<i64>,
}

impl Again {
    pub(super) fn wrong(errors: Vec<ErrorMessage>) -> Self {
        Self { errors, ..Self::default() }
    }
}

/// The page again, with the case as it is now: somebody else may have been quicker.
pub(super) async fn draw(portal: &Portal, page: &Page, signed_in: &SignedIn, file: &CaseFile, again: Again) -> Outcome {
    show(portal, page, signed_in, find(portal, &file.reference.as_text()).await?, again).await
}

async fn show(portal: &Portal, page: &Page, signed_in: &SignedIn, access: CaseAccess, again: Again) -> Outcome {
    let viewer = signed_in.viewer();
    let proof = authorize::<ReadCase>(&viewer, access)?;
    let view = portal.store.case_view(&proof).await?;
    let (file, Again { kept, errors, seen }) = (&view.file, again);
    if file.case.submission.is_none() {
        return broken(portal, page, file, errors);
    }
    let (bad, today) = (!errors.is_empty(), portal.clock.today());
    let found = portal.store.case_around((&proof, &authorize::<WorkQueue>(&viewer, ())?), &view, today).await?;
    let danger = portal.store.danger((&proof, &authorize::<WorkQueue>(&viewer, ())?), &view, today).await?;
    let local = |at| portal.clock.local(at);
    let (ways_in, lost_mail) = (ways_in(&found, local), found.lost_mails.last().map(|at| (found.lost_mails.len(), local(*at))));
    let Conversation { others, messages, whole } = Conversation::of(&view, signed_in, local, &Attached::new());
    let (mut names, mut around) = around(&view, found, (others, whole), today);
    let authority = &proof.resource().authority;
    (around.lapse, around.for_oneself) = (authority.lapse(), authority.is_own());
    let tied = portal.store.may_ask((&proof, &authorize::<WorkQueue>(&viewer, ())?), &file.case).await?;
    around.tied = tied.into_iter().map(tied_line).collect();
    if file.case.kind() == Kind::Consent {
        let agreed = portal.store.agreed((&proof, &authorize::<WorkQueue>(&viewer, ())?), &file.case, today).await?;
        (around.agreed, around.ended_before) = (agreed.standing.into_iter().map(agreed_line).collect(), agreed.ended);
        (around.spoken_for, around.groundless) = (agreed.spoken_for, agreed.groundless);
    }
    (around.ways_in, around.lost_mail) = (ways_in, lost_mail);
    around.helpers = view
        .helpers
        .iter()
        .filter(|helper| helper.case == file.case.id)
        .map(|helper| helper_line(&file.case, helper, (local, today)))
        .collect();
    let by = |helper: &Helper| (helper.account, t!("case-helper-by", name = helper.name.clone()));
    names.staff.extend(view.helpers.iter().map(by));
    let helpers: Vec<Helper> = around.helpers.iter().map(|line| line.helper.clone()).collect();
    let history = with_helpers(staff_timeline(&file.history, &file.case, &names.staff, local), &helpers, local);
    let unsearchable = told::unsearchable(portal, file.case.waiting_files()).await;
    let model = CaseModel {
        unsearchable,
        reference: file.reference.as_text(),
        names,
        around,
        danger,
        today,
        news: news(&history, file, seen),
        history,
        messages,
        unreadable: !file.unreadable.is_empty(),
        reader: signed_in.account.id,
        role: signed_in.account.role,
        mine: file.case.people.officer == Some(signed_in.account.id),
        kept,
        errors,
        calendar: view.calendar,
        case: view.file.case,
    };
    let title = t!("case-title", reference = model.reference.clone());
    let view = move || view! { <CasePage model=model /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// What came since the page was drawn from which a form was sent.
fn news(history: &[StaffRow], file: &CaseFile, seen: Option<i64>) -> Vec<StaffRow> {
    let Some(seen) = seen.filter(|seen| *seen != file.case.version) else { return Vec::new() };
    history.iter().filter(|row| row.seq > seen).cloned().collect()
}

/// The names that belong to a case, and what stands around it in other records.
fn around(
    view: &CaseView,
    found: CaseAround,
    (linked, whole): (Vec<(String, String)>, bool),
    today: Date,
) -> (PeopleNames, Around) {
    let CaseAround { identified, staff, papers, marks, challenges, meant, young, held_mails, alike, .. } = found;
    let minor = young.born.is_some_and(|born| today < turns_18(born));
    let reference = view.file.reference.as_text();
    let row = |case: AlikeCase| AlikeRow { reference: case.reference.as_text(), state: case.state, received: case.received };
    let around = Around {
        evidence: papers.into_iter().map(|paper| evidence_row(&reference, paper)).collect(),
        lapse: None,
        young: minor.then_some(YoungFacts { understands: young.understands, asked: young.asked }),
        held_mails,
        alike: alike.rows.into_iter().map(row).collect(),
        more_alike: alike.more,
        linked,
        marks,
        challenges,
        candidates: meant.candidates.rows.into_iter().map(|(person, name)| (person.0, name)).collect(),
        more_candidates: meant.candidates.more,
        unreadable: !whole,
        ..Around::default()
    };
    let officer = view.file.case.people.officer.and_then(|officer| staff.get(&officer).cloned());
    let (subject, requester) = (view.subject.clone(), view.requester.clone());
    (PeopleNames { subject, requester, officer, identified, staff }, around)
}

fn agreed_line(AgreedConsent { kind, since, by, theirs_alone, untouched }: AgreedConsent) -> AgreedLine {
    AgreedLine { kind, since, by, theirs_alone, untouched }
}

fn tied_line(TiedPerson { person, name, ties, named }: TiedPerson) -> TiedLine {
    TiedLine { person: person.0, name, ties, named }
}

fn ways_in(found: &CaseAround, local: impl Fn(Timestamp) -> DateTime) -> WaysInModel {
    let ways = &found.ways_in;
    let codes = ways.codes.as_deref().map(|email| if email.is_empty() { String::new() } else { masked(email) });
    WaysInModel {
        letter: ways.letter,
        used: ways.used.iter().map(|at| local(*at)).collect(),
        link: ways.link,
        email: ways.email,
        codes,
        passkeys: ways.passkeys,
    }
}

fn helper_line(case: &Case, helper: &Helper, (local, today): (impl Fn(Timestamp) -> DateTime, Date)) -> HelperLine {
    let ended = helper.ended.as_ref().map(|end| local(end.at));
    HelperLine { joined: local(helper.joined), ended, stands: helper.stands(case.closed_on, today), helper: helper.clone() }
}

/// Not even what was asked can be read: the rest of the history, and what to do.
fn broken(portal: &Portal, page: &Page, file: &CaseFile, errors: Vec<ErrorMessage>) -> Outcome {
    if file.unreadable.is_empty() {
        return Err(Fault::NotFound);
    }
    let (reference, bad) = (file.reference.as_text(), !errors.is_empty());
    let timeline = staff_timeline(&file.history, &file.case, &std::collections::BTreeMap::new(), |at| portal.clock.local(at));
    let title = t!("case-title", reference = reference.clone());
    let view = move || view! { <BrokenCasePage reference=reference timeline=timeline errors=errors /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// A paper that came with the case: a link only once the scanner has found it clean.
fn evidence_row(reference: &str, file: Paper) -> EvidenceLine {
    let href = Url::StaffCaseEvidence { reference: reference.to_owned(), file: file.file.to_string() }.path();
    EvidenceLine {
        name: file.name,
        shows: file.shows,
        refused: file.scan == Scan::Refused,
        href: (file.scan == Scan::Clean).then_some(href),
    }
}
