use std::collections::BTreeSet;

use domain::{
    contact::ContactDetails,
    notice::{Block, Notice, TextRun},
};
use leptos::prelude::*;

use super::*;
use crate::{Actor, PageContext, render};

fn as_visitor<F: FnOnce() -> AnyView>(page: F) -> String {
    render(PageContext::sample(), page)
}

fn privacy() -> String {
    as_visitor(|| view! { <PrivacyPage model=Notice::current() /> }.into_any())
}

fn ids(html: &str) -> Vec<&str> {
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_public_page_renders_with_one_heading_and_no_script() {
    let pages = [
        as_visitor(|| view! { <HomePage model=ContactDetails::current().clone() /> }.into_any()),
        as_visitor(|| view! { <ContactPage model=ContactDetails::current().clone() /> }.into_any()),
        as_visitor(|| view! { <AccessibilityPage model=ContactDetails::current().clone() /> }.into_any()),
        as_visitor(|| view! { <CookiesPage /> }.into_any()),
        privacy(),
    ];
    for html in pages {
        assert_eq!(html.matches("<h1").count(), 1, "{html}");
        assert!(!html.contains("<script"), "{html}");
    }
}

#[test]
fn privacy_page_gives_every_section_and_entry_its_own_anchor() {
    let html = privacy();
    let anchors = ids(&html);
    let unique: BTreeSet<&str> = anchors.iter().copied().collect();
    assert_eq!(unique.len(), anchors.len(), "an id stands twice: {anchors:?}");
    for section in Notice::current().sections() {
        assert!(unique.contains(section.id()), "{}", section.id());
        assert!(html.contains(&format!("href=\"#{}\"", section.id())), "{}", section.id());
        for block in section.blocks() {
            let (Block::Paragraph(pieces) | Block::List(pieces)) = block;
            for entry in pieces.iter().filter_map(TextRun::entry) {
                assert!(unique.contains(entry.anchor().as_str()), "{entry}");
            }
        }
    }
}

#[test]
fn privacy_page_shows_the_notice_word_for_word() {
    let html = privacy();
    let article = html.split("<article").nth(1).and_then(|rest| rest.split("</article>").next());
    let shown = text_of(&without_ways_to_ask(article.expect("the notice is an article")));
    let wanted: String = Notice::current().plain_text().replace("\n- ", "\n");
    assert_eq!(squeeze(&shown), squeeze(&wanted));
}

/// "Ask about this" stands beside the notice's words and is none of them.
fn without_ways_to_ask(html: &str) -> String {
    let mut out = String::new();
    for (n, part) in html.split("<a ").enumerate() {
        let ours = part.split('>').next().is_some_and(|tag| tag.contains("app-ask-about"));
        out.push_str(if ours { part.split_once("</a>").map_or("", |(_, rest)| rest) } else { part });
        assert!(n == 0 || ours, "the notice has no links of its own");
    }
    out
}

#[test]
fn each_entry_of_the_notice_can_be_asked_about() {
    let html = privacy();
    let notice = Notice::current();
    let entries = notice.categories().iter().map(|c| c.id().as_str()).chain(notice.purposes().iter().map(|p| p.id().as_str()));
    for id in entries.chain(notice.recipients().iter().map(|r| r.id().as_str())) {
        assert!(html.contains(&format!("href=\"/requests/new?about={id}\"")), "{id}");
    }
}

/// The text between the tags, as a reader sees it.
fn text_of(html: &str) -> String {
    let texts = html.split('>').skip(1).filter_map(|part| part.split('<').next());
    let text: String = texts.collect();
    text.replace("&#x27;", "'").replace("&#39;", "'").replace("&amp;", "&")
}

/// Paragraph ends have no mark in the text of a page, so white space is left out of the comparison.
fn squeeze(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn right_to_object_stands_apart_and_first_in_the_contents() {
    let html = privacy();
    let place = |what: &str| html.find(what).expect("the page has it");
    assert!(place("href=\"#to-object\"") < place("href=\"#introduction\""));
    assert!(place("id=\"to-object\"") < place("id=\"introduction\""));
    assert!(html.contains("href=\"#right-object\""));
}

#[test]
fn rights_page_says_once_what_holds_on_every_ground() {
    let html = as_visitor(|| view! { <RightsPage model=Notice::current() /> }.into_any());
    let part = |id: &str| {
        let from = html.split(&format!("id=\"{id}\"")).nth(1).expect("the page has the right");
        from.split("<h2").next().unwrap_or(from).to_owned()
    };
    assert_eq!(part("access").matches("Yes, always.").count(), 1, "Art 15 asks for no ground");
    assert_eq!(part("marketing").matches("Yes, at once.").count(), 1, "Art 21(3) asks for no ground");
    let take = part("portability");
    assert!(take.contains("a law tells us to or it is our public task"), "Art 20(1) gives neither ground anything: {take}");
    assert_eq!(take.matches(">No.<").count(), 1, "{take}");
}

#[test]
fn cookies_page_names_both_cookies() {
    let html = as_visitor(|| view! { <CookiesPage /> }.into_any());
    assert!(html.contains("__Host-session") && html.contains("__Host-visitor"));
}

#[test]
fn start_page_leads_a_signed_in_parent_to_her_information() {
    let mut ctx = PageContext::sample();
    ctx.actor = Actor::Parent { name: "Ada".to_owned() };
    let html = render(ctx, || view! { <HomePage model=ContactDetails::current().clone() /> }.into_any());
    assert!(html.contains("Go to your information") && !html.contains("Use the link in our invitation"));
}

#[test]
fn every_problem_has_words_and_shows_its_reference() {
    for problem in Problem::ALL {
        let message = Explanation::about(problem, Some("K7Q2-M4TX".to_owned()));
        let said: Vec<&String> = message.paragraphs.iter().chain([&message.heading]).collect();
        assert!(said.iter().all(|text| !text.starts_with("problem-")), "{problem:?}: {said:?}");
        assert!((400..600).contains(&problem.status()), "{problem:?}");
        let html = as_visitor(|| view! { <MessagePage model=message /> }.into_any());
        assert!(html.contains("K7Q2-M4TX") && html.contains("href=\"/contact\""), "{html}");
    }
}

#[test]
fn a_message_is_text_never_markup() {
    let mut message = Explanation::about(Problem::NotFound, Some("<script>1</script>".to_owned()));
    message.heading = "<script>2</script>".to_owned();
    message.paragraphs = vec!["<script>3</script>".to_owned()];
    message.links = vec![MessageLink { label: "<script>4</script>".to_owned(), href: "\"><script>".to_owned() }];
    let html = as_visitor(|| view! { <MessagePage model=message /> }.into_any());
    assert!(!html.contains("<script>"), "{html}");
}

#[test]
fn one_minute_is_not_minutes() {
    let wait = |minutes| Explanation::about(Problem::TooMany { minutes }, None).paragraphs[1].clone();
    assert_eq!(wait(1), "Try again in one minute.");
    assert_eq!(wait(5), "Try again in 5 minutes.");
}
