use std::collections::BTreeSet;

use domain::contact::ContactDetails;
use domain::notice::{Edition, Notice, Section};
use leptos::prelude::*;

use super::*;
use crate::{PageContext, render};

fn drawn<F: FnOnce() -> AnyView>(page: F) -> String {
    render(PageContext::sample(), page)
}

fn full(open: &str) -> String {
    let (contact, open) = (ContactDetails::current().clone(), open.to_owned());
    drawn(move || view! { <NoticePage model=Edition::current() contact=contact open=open /> }.into_any())
}

fn told(voice: Voice) -> String {
    let regulator = ContactDetails::current().regulator.clone();
    drawn(move || view! { <TellingPage model=Edition::current() voice=voice regulator=regulator /> }.into_any())
}

/// The first version with another telephone line and a library, for ever.
fn second() -> &'static Notice {
    let text = include_str!("../../../../../content/notice/v1.toml").replace("version = 1", "version = 2");
    let text = text.replace("recorded = \"2026-11-23\"", "recorded = \"2027-02-01\"");
    let text = text.replace("text = \"housing status\"", "text = \"housing status and rent\"");
    Box::leak(Box::new(Notice::parse(&text).expect("it is a notice")))
}

fn version(model: &'static Notice, before: Option<&'static Notice>, current: &'static Notice) -> String {
    drawn(move || view! { <VersionPage model=model before=before current=current /> }.into_any())
}

/// The words of each node that is the notice's, as a reader sees them.
fn notice_of(html: &str) -> Vec<String> {
    let nodes = html.split("data-notice").skip(1).map(|part| {
        let inner = part.split_once('>').expect("the tag ends").1;
        let end = ["</summary>", "</p>", "</h2>", "</h3>", "</li>"].iter().filter_map(|end| inner.find(end)).min();
        let inner = format!(">{}", &inner[..end.expect("the node ends")]);
        assert!(!inner.contains("<a "), "the notice has no links of its own: {inner}");
        text_of(&inner)
    });
    nodes.collect()
}

/// The text between the tags.
fn text_of(html: &str) -> String {
    let text: String = html.split('>').skip(1).filter_map(|part| part.split('<').next()).collect();
    text.replace("&#x27;", "'").replace("&#39;", "'").replace("&amp;", "&")
}

fn ids(html: &str) -> Vec<&str> {
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// From a section's fold to the next one.
fn clause<'a>(html: &'a str, section: &str) -> &'a str {
    let from = html.split(&format!("id=\"{section}\"")).nth(1).expect("the page has the section");
    from.split("class=\"app-clause\"")
        .find(|part| part.contains("data-notice"))
        .and_then(|part| part.split("app-added").next())
        .unwrap_or(from)
}

#[test]
fn the_nodes_of_the_notice_are_its_text_word_for_word() {
    let wanted = Notice::current().plain_text().replace("\n- ", "\n");
    let wanted: Vec<&str> = wanted.lines().collect();
    for html in [full(""), full("all"), version(Notice::current(), None, Notice::current())] {
        assert_eq!(notice_of(&html), wanted);
    }
}

#[test]
fn all_words_are_in_the_page_and_the_parts_are_folded_until_asked_for() {
    assert_eq!(open_folds(&full("")), 0);
    assert_eq!(open_folds(&full("sharing")), 1);
    assert_eq!(open_folds(&full("all")), Notice::current().sections().len());
    assert_eq!(open_folds(&full("<script>")), 0);
    assert!(full("").contains("href=\"/privacy?open=all\"") && full("all").contains("href=\"/privacy\""));
}

fn open_folds(html: &str) -> usize {
    let tags = html.split("<details ").skip(1).filter_map(|part| part.split('>').next());
    tags.filter(|tag| tag.contains("app-clause") && tag.split(' ').any(|part| part == "open" || part.starts_with("open=")))
        .count()
}

#[test]
fn every_section_and_entry_has_its_own_place_and_a_name_without_a_dot() {
    for html in [full(""), told(Voice::Plain), told(Voice::Young)] {
        let found = ids(&html);
        let unique: BTreeSet<&str> = found.iter().copied().collect();
        assert_eq!(unique.len(), found.len(), "an id stands twice: {found:?}");
        assert!(found.iter().all(|id| !id.contains('.')), "{found:?}");
        for section in Notice::current().sections() {
            assert!(unique.contains(section.id()), "{}", section.id());
        }
        for entry in Notice::current().entries() {
            assert!(unique.contains(entry.anchor().as_str()), "{entry}");
        }
    }
}

#[test]
fn entries_lead_to_the_right_request_with_their_scope() {
    let (html, notice) = (full(""), Notice::current());
    let about = |kind: &str, id: &str| html.contains(&format!("href=\"/requests/new/{kind}/start?about={id}\""));
    for category in notice.categories() {
        let id = category.id().as_str();
        assert!(about("rectification", id) && html.contains(&format!("/account/data?at={id}")), "{id}");
        assert_eq!(about("objection", id), category.needs_consent().is_none(), "{id}: consent is taken back instead");
    }
    assert!(about("consent", "consent.family-support"));
    for purpose in notice.purposes() {
        assert!(about("objection", purpose.id().as_str()), "{}", purpose.id());
    }
    let sharing = clause(&html, "sharing");
    for recipient in notice.recipients().iter().filter(|recipient| recipient.id().as_str() != "recipient.commissioners") {
        assert!(about("objection", recipient.id().as_str()), "{}", recipient.id());
    }
    assert_eq!(sharing.matches("/account/data?at=told").count(), 11 + 1, "each recipient, and the box");
}

#[test]
fn laws_have_no_panel_and_no_link() {
    let html = full("");
    let basis = clause(&html, "legal-basis");
    assert!(!basis.contains("app-entry"), "{basis}");
    let links: Vec<&str> = basis.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(links, ["/requests/new/erasure/start", "/requests/new/objection/start", "/rights"]);
}

#[test]
fn each_section_closes_with_what_one_can_do_about_it() {
    let html = full("");
    for section in Notice::current().sections().iter().map(Section::id) {
        let words = clause(&html, section);
        let (before, after) = words.split_once("class=\"app-can\"").expect("it has the box");
        assert!(before.contains("data-notice") && !after.contains("data-notice"), "{section}: the box comes last");
        assert!(after.contains("What you can do about this") && after.contains("class=\"app-row\""), "{section}");
    }
    assert!(!clause(&html, "data-we-collect").contains("/portability/"), "Art 20(1): not on a public task");
}

#[test]
fn rights_lead_to_their_form_and_redress_to_the_regulator() {
    let html = full("");
    let rights = clause(&html, "rights");
    for kind in ["objection", "rectification", "erasure", "restriction", "marketing", "automated", "complaint"] {
        assert!(rights.contains(&format!("href=\"/requests/new/{kind}/start\"")), "{kind}");
    }
    let regulator = &ContactDetails::current().regulator;
    assert!(rights.contains(&regulator.website) && rights.contains("href=\"tel:03031231113\""));
    for voice in [Voice::Plain, Voice::Young] {
        let html = told(voice);
        for kind in ["access", "objection", "rectification", "erasure", "marketing", "automated"] {
            assert!(html.contains(&format!("/requests/new/{kind}/start")), "{voice:?} {kind}");
        }
        assert!(html.contains(&regulator.website) && html.contains("href=\"tel:03031231113\""), "{voice:?}");
    }
}

#[test]
fn the_right_to_object_stands_apart_in_each_version() {
    for html in [full(""), told(Voice::Plain), told(Voice::Young)] {
        let apart =
            html.split("class=\"app-object\"").nth(1).and_then(|rest| rest.split("</section>").next()).expect("it is there");
        assert!(apart.contains("/requests/new/objection/start") && apart.contains("/requests/new/marketing/start"));
        let place = |what: &str| html.find(what).expect("the page has it");
        assert!(place("class=\"app-object\"") < place("id=\"introduction\""));
    }
}

#[test]
fn what_the_notice_lacks_is_marked_as_not_the_notice_and_dated() {
    let html = full("");
    let added = html.split("class=\"app-added\"").nth(1).expect("it is there");
    assert!(added.contains("This is not part of the notice.") && added.contains("27 November 2026"));
    assert!(!added.contains("data-notice"));
    assert!(told(Voice::Plain).contains("href=\"/privacy?open=other-times#other-times\""));
}

#[test]
fn one_switch_leads_between_the_versions() {
    for (html, here) in
        [(full(""), "/privacy"), (told(Voice::Plain), "/privacy/plain"), (told(Voice::Young), "/privacy/young-people")]
    {
        let switch = html.split("class=\"app-switch\"").nth(1).and_then(|rest| rest.split("</nav>").next()).expect("it is there");
        assert_eq!(switch.matches("<a ").count(), 3);
        let current = switch.split("<a ").find(|link| link.contains("aria-current=\"page\"")).expect("one is this one");
        assert!(current.contains(&format!("href=\"{here}\"")), "{current}");
    }
}

#[test]
fn a_second_version_shows_its_difference_to_eyes_and_ears() {
    let html = version(second(), Some(Notice::current()), second());
    assert!(html.contains("Version 2, recorded on 1 February 2027."));
    let changes = html.split("id=\"changes\"").nth(1).and_then(|rest| rest.split("</section>").next()).expect("it is there");
    let said = text_of(changes);
    assert!(said.contains("Personal and special category data we collect"), "{said}");
    assert!(said.contains("housing Gone: status New: status and rent"), "{said}");
    assert_eq!(changes.matches("<del>").count() + changes.matches("<ins>").count(), 2);
    let older = version(Notice::current(), None, second());
    assert!(older.contains("Version 2 counts now") && !older.contains("id=\"changes\""));
}

#[test]
fn the_history_names_every_version_with_its_day() {
    let html = drawn(|| view! { <NoticeVersionsPage model=Edition::all() /> }.into_any());
    for edition in Edition::all() {
        assert!(html.contains(&format!("href=\"/privacy/versions/{}\"", edition.notice.version())));
    }
    assert!(html.contains("Recorded on 23 November 2026. This is the one that counts now."));
}

#[test]
fn news_of_a_version_leads_to_what_changed() {
    let html = drawn(|| view! { <NoticeChanged version=2 /> }.into_any());
    assert!(html.contains("Our privacy notice has changed.") && html.contains("href=\"/privacy/versions/2\""));
}
