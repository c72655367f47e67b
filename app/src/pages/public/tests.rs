use domain::{contact::ContactDetails, notice::Notice};
use jiff::civil::date;
use leptos::prelude::*;

use super::*;
use crate::{Actor, PageContext, render};

fn as_visitor<F: FnOnce() -> AnyView>(page: F) -> String {
    render(PageContext::sample(), page)
}

fn home() -> AnyView {
    let model = HomeModel { contact: ContactDetails::current().clone(), last_day: Some(date(2026, 12, 29)) };
    view! { <HomePage model=model /> }.into_any()
}

#[test]
fn every_public_page_renders_with_one_heading_and_no_script() {
    let pages = [
        as_visitor(home),
        as_visitor(|| view! { <ContactPage model=ContactDetails::current().clone() /> }.into_any()),
        as_visitor(|| view! { <AccessibilityPage model=ContactDetails::current().clone() /> }.into_any()),
        as_visitor(|| view! { <CookiesPage /> }.into_any()),
        as_visitor(|| view! { <SaferPage /> }.into_any()),
        as_visitor(|| view! { <YoungPage /> }.into_any()),
        rights(),
    ];
    for html in pages {
        assert_eq!(html.matches("<h1").count(), 1, "{html}");
        assert!(!html.contains("<script"), "{html}");
    }
}

fn rights() -> String {
    let regulator = ContactDetails::current().regulator.clone();
    as_visitor(|| view! { <RightsPage model=Notice::current() regulator=regulator /> }.into_any())
}

/// What stands about one right, from its heading to the next.
fn part<'a>(html: &'a str, id: &str) -> &'a str {
    let from = html.split(&format!("id=\"{id}\"")).nth(1).expect("the page has it");
    from.split("<h2").next().unwrap_or(from)
}

#[test]
fn rights_page_says_once_what_holds_on_every_ground() {
    let html = rights();
    assert!(!html.contains("Yes, always"), "DPA 2018 Schs 2 to 4 have exceptions");
    assert!(!part(&html, "access").contains("<table"), "Art 15 asks for no ground");
    assert_eq!(
        part(&html, "marketing").matches("Yes, at once, whatever our reason for holding it.").count(),
        1,
        "Art 21(3) asks for no ground"
    );
    let take = part(&html, "portability");
    assert!(take.contains("a law tells us to or it is our public task"), "Art 20(1) gives neither ground anything: {take}");
    assert_eq!(take.matches(">No.<").count(), 1, "{take}");
}

#[test]
fn rights_page_names_what_the_law_excepts() {
    let html = rights();
    assert!(part(&html, "access").contains("href=\"#exceptions\""));
    let kept = part(&html, "exceptions");
    for exception in ["somebody else", "serious harm", "child abuse", "what a child told us", "adoption", "crime", "fair fee"] {
        assert!(kept.contains(exception), "{exception}");
    }
}

#[test]
fn an_objection_stops_the_use_unless_there_is_a_compelling_ground_or_a_legal_claim() {
    let html = rights();
    let objection = part(&html, "objection");
    assert!(
        objection.contains("must stop, unless we show a compelling reason that outweighs yours, or need it for legal claims")
    );
}

/// law.md §14: what was collected with consent to a service is held on other grounds, so nothing of it can be taken elsewhere.
#[test]
fn consent_to_a_service_and_to_a_use_of_data_are_told_apart() {
    let html = rights();
    let consent = part(&html, "consent");
    assert!(consent.contains("the service ends") && consent.contains("stays under our public task"), "{consent}");
    assert!(consent.contains("the use ends") && consent.contains("deleted"), "{consent}");
    assert!(part(&html, "groups").contains("and only while you agree to family support"));
}

#[test]
fn the_regulator_has_its_present_name_and_the_law_stands_behind_the_rule() {
    let html = rights();
    assert!(part(&html, "complaint").contains("Information Commission "), "since 30 September 2026");
    assert!(!html.contains("Commissioner"));
    let folded: String =
        html.split("<details").map(|part| part.split_once("</details>").map_or(part, |(_, rest)| rest)).collect();
    for cited in ["Article", "GDPR", "Act 2018", "Schedule", "section "] {
        assert!(!folded.contains(cited), "{cited} stands outside of a fold");
    }
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
    let html = render(ctx, home);
    assert!(html.contains("Go to your information") && !html.contains("Ask without an account"));
    assert!(html.contains("href=\"/account/requests\""), "she follows hers without a code");
}

#[test]
fn start_page_says_by_when_we_must_reply_to_who_asks_today() {
    let html = as_visitor(home);
    assert!(html.contains("<time datetime=\"2026-12-29\">Tuesday 29 December 2026</time>"), "{html}");
    let unknown = HomeModel { contact: ContactDetails::current().clone(), last_day: None };
    let html = as_visitor(|| view! { <HomePage model=unknown /> }.into_any());
    assert!(!html.contains("<time") && !html.contains("Our last day"), "no day is made up");
}

#[test]
fn start_page_offers_six_things_to_do_and_the_way_to_stay_safer() {
    let html = as_visitor(home);
    assert_eq!(html.matches("class=\"app-row\"").count(), 6);
    assert!(html.split("<footer").next().unwrap_or_default().contains("href=\"/about\""));
    assert!(html.split("<footer").nth(1).unwrap_or_default().contains("href=\"/about\""), "every page leads there");
}

#[test]
fn safe_mode_says_how_it_stands_and_offers_the_other() {
    let page = |safe_mode| {
        let ctx = PageContext { safe_mode, ..PageContext::sample() };
        render(ctx, || view! { <SaferPage /> }.into_any())
    };
    assert!(page(false).contains("Safe mode is off.") && page(false).contains("name=\"mode\" value=\"on\""));
    assert!(page(true).contains("Safe mode is on.") && page(true).contains("name=\"mode\" value=\"off\""));
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

/// Issue 12: the way out and how to stay safer are in the menu of families, and not of staff; "Under 18?" leads to words for them.
#[test]
fn families_find_how_to_stay_safer_in_the_menu() {
    let link = "class=\"app-nav__link\"";
    let html = as_visitor(home);
    let menu = html.split("</nav>").next().unwrap();
    assert!(menu.split(link).any(|item| item.contains("Stay safer online")) && menu.contains("href=\"/about\""), "{menu}");
    assert!(html.contains("href=\"/young-people\""), "{html}");
    let staff = PageContext { actor: Actor::Officer { name: "Samuel".into() }, ..PageContext::sample() };
    assert!(!render(staff, home).split("</nav>").next().unwrap().contains("Stay safer online"));
}
