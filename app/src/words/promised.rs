//! A language that ships for some pages has every word of them: of each state of a page, of each error on it.

use std::collections::BTreeSet;

use domain::contact::ContactDetails;
use domain::form::{FieldError, Needed, Problems};
use domain::notice::{Edition, Notice};
use jiff::civil::date;
use leptos::prelude::*;

use super::Locale;
use super::locale::LACKING;
use crate::components::ErrorMessage;
use crate::pages::access::{CodePage, SignInPage};
use crate::pages::public::{
    AccessibilityPage, ContactPage, CookiesPage, Explanation, HomeModel, HomePage, MessagePage, NoticePage, NoticeVersionsPage,
    Problem, RightsPage, SaferPage, TellingPage, Voice, YoungPage,
};
use crate::pages::request::{
    LogBegins, LogFinding, LogPlace, LogRestored, ReceiptFinding, ReceiptsModel, ReceiptsPage, TrackModel, TrackPage,
};
use crate::{Actor, Flash, PageContext, SessionEnd, Tone, Url, problems, render};

/// What is shown at an address that a language promises, in every state.
fn promised(page: &str) -> Vec<AnyView> {
    let (contact, regulator) = (ContactDetails::current().clone(), ContactDetails::current().regulator.clone());
    let edition = Edition::current();
    let telling = |voice| vec![view! { <TellingPage model=edition voice=voice regulator=regulator.clone() /> }.into_any()];
    match page {
        "/" => vec![view! { <HomePage model=HomeModel { contact, last_day: Some(date(2026, 12, 29)) } /> }.into_any()],
        "/rights" => vec![view! { <RightsPage model=Notice::current() regulator=regulator /> }.into_any()],
        "/privacy" => ["", "all"]
            .map(|open| view! { <NoticePage model=edition contact=contact.clone() open=open.to_owned() /> }.into_any())
            .into(),
        "/privacy/plain" => telling(Voice::Plain),
        "/privacy/young-people" => telling(Voice::Young),
        "/contact" => vec![view! { <ContactPage model=contact /> }.into_any()],
        "/accessibility" => vec![view! { <AccessibilityPage model=contact /> }.into_any()],
        "/cookies" => vec![view! { <CookiesPage /> }.into_any()],
        "/about" => vec![view! { <SaferPage /> }.into_any()],
        "/track" => vec![view! { <TrackPage model=TrackModel { errors: refused(), ..TrackModel::default() } /> }.into_any()],
        "/privacy/versions" => vec![view! { <NoticeVersionsPage model=Edition::all() /> }.into_any()],
        "/young-people" => vec![view! { <YoungPage /> }.into_any()],
        "/sign-in" | "/sign-in/code" => {
            vec![view! { <SignInPage next="/account".into() email="a@".into() errors=refused() /> }.into_any()]
        }
        "/track/code" | "/track/enter" => vec![code(Url::TrackSend, t!("guest-code-nothing"))],
        "/sign-in/code/*" => vec![code(Url::SignInCode("1".into()), t!("code-nothing"))],
        "/receipts" => receipts(),
        other => panic!("draw {other} here"),
    }
}

fn refused() -> Vec<ErrorMessage> {
    let needed = [Needed::Email, Needed::Code].map(FieldError::Missing);
    let wrong =
        [FieldError::Empty, FieldError::NotAReference, FieldError::NotAnEmail, FieldError::NotACode, FieldError::WrongCode];
    wrong.into_iter().chain(needed).flat_map(|error| problems::list(&Problems::one("code", error))).collect()
}

fn code(page: Url, nothing: String) -> AnyView {
    let (caption, hidden) = (t!("track-title"), vec![("id", "1".to_owned())]);
    view! {
        <CodePage
            page=page
            action=Url::TrackEnter
            caption=caption
            back=Url::Track.path()
            hidden=hidden
            nothing=nothing
            errors=refused()
        />
    }
    .into_any()
}

fn receipts() -> Vec<AnyView> {
    let errors = [t!("receipts-empty"), t!("receipts-unreadable", line = "received")]
        .map(|message| ErrorMessage { field: "receipt".into(), message })
        .to_vec();
    let same = || LogBegins::Same(Vec::new());
    let logs = [
        (LogPlace::At(3), same(), 0),
        (LogPlace::Waiting, same(), 2),
        (LogPlace::Lost, LogBegins::Lost { here: 1, proof: Vec::new() }, 1),
        (LogPlace::Missing, LogBegins::Other, 1),
    ];
    let genuine = logs.into_iter().zip([None, Some(true), Some(false), None]).map(|((place, begins, old), matches)| {
        let restored = LogRestored { day: date(2026, 11, 24), here: 1, place: 2, inclusion: Vec::new() };
        let log = LogFinding { place, begins, restored: Some(restored), old, new: 4, inclusion: Vec::new() };
        ReceiptFinding::Genuine {
            reference: "FH-7K2M9QX4".into(),
            received: date(2026, 11, 23).at(9, 30, 0, 0),
            counts_from: Some(date(2026, 11, 23)),
            digest: "00".into(),
            matches,
            log: Some(Box::new(log)),
        }
    });
    let found = genuine.chain([ReceiptFinding::Forged, ReceiptFinding::UnknownKey]);
    let model = |finding| ReceiptsModel { finding: Some(finding), errors: errors.clone(), ..ReceiptsModel::default() };
    found.map(|finding| view! { <ReceiptsPage model=model(finding) /> }.into_any()).collect()
}

#[test]
fn what_a_language_lacks_is_noticed_and_said_in_english() {
    assert_eq!(Locale::shipped()[1].words("shell-queues", &[]), "Queues");
    assert_eq!(LACKING.take(), ["shell-queues"]);
}

/// Each page in each state, for everybody who may read it, out of safe mode and in it; and what is said where it cannot be shown.
#[test]
fn a_language_that_ships_in_part_has_every_word_of_the_pages_it_promises() {
    let name = || "Amara".to_owned();
    let readers = [
        Actor::Visitor,
        Actor::Parent { name: name() },
        Actor::Guest { name: name() },
        Actor::Caseworker { name: name() },
        Actor::Officer { name: name() },
        Actor::Dpo { name: name() },
        Actor::Admin { name: name() },
    ];
    for locale in Locale::shipped() {
        let pages = locale.pages().unwrap_or_default();
        let mut lacking = BTreeSet::new();
        let readings = pages.iter().flat_map(|page| readers.iter().map(move |actor| (*page, actor)));
        for (page, actor) in readings {
            let safe_mode = matches!(actor, Actor::Parent { .. });
            let html = render(context(*locale, page, actor, safe_mode), || {
                let wrong = Problem::ALL.map(|problem| Explanation::about(problem, Some("0".into())));
                let wrong = wrong.map(|model| view! { <MessagePage model=model /> }.into_any());
                promised(page).into_iter().chain(wrong).collect_view().into_any()
            });
            lacking.extend(LACKING.take().into_iter().map(|key| format!("{page} {key}")));
            assert!(html.contains(&locale.words("shell-language-review", &[])), "the page says that nobody checked it: {page}");
            assert!(html.contains(&format!("href=\"/cookies?lang={}\"", locale.tag())), "one goes on in it");
        }
        assert!(lacking.is_empty(), "{} lacks {lacking:?}", locale.tag());
    }
}

/// With news that leads here, and a session that ends.
fn context(locale: Locale, page: &str, actor: &Actor, safe_mode: bool) -> PageContext {
    let news = ["done-signed-out", "done-signed-out-everywhere", "done-kept", "kept-words"].map(|key| locale.words(key, &[]));
    PageContext {
        locale,
        path: page.into(),
        safe_mode,
        actor: actor.clone(),
        languages: vec![(Locale::source(), String::new())],
        locales: Locale::shipped().to_vec(),
        flash: Some(Flash { tone: Tone::Done, text: news.join(" ") }),
        session_end: Some(SessionEnd { at: "14:32".into(), seconds: 60 }),
        ..PageContext::sample()
    }
}
