//! A second language beside English, as a translator would add it.

use std::pin::pin;

use app::pages::{COMPONENT_PAGES, component_page};
use app::words::{LanguageIdentifier, Locale};
use app::{PageContext, render, t};
use fluent_templates::ArcLoader;
use tokio::task::yield_now;

fn arabic() -> Locale {
    let id: LanguageIdentifier = "ar".parse().unwrap();
    Locale::new(id.clone(), ArcLoader::builder("tests/locales", id).build().unwrap())
}

#[test]
fn only_english_ships() {
    assert_eq!(Locale::shipped(), [Locale::source()]);
    assert_eq!((Locale::source().tag(), Locale::source().dir()), ("en", "ltr"));
}

#[test]
fn a_language_knows_the_way_it_is_written() {
    assert_eq!((arabic().tag(), arabic().dir()), ("ar", "rtl"));
}

/// The plural rules of the Unicode CLDR for Arabic.
#[test]
fn a_language_has_its_own_plurals() {
    let said = |days| arabic().within(|| t!("date-days-left", days = days));
    let numbers = [0, 1, 2, 3, 10, 11, 99, 100];
    assert_eq!(numbers.map(said), ["zero", "one", "two", "few", "few", "many", "many", "other"]);
}

#[test]
fn what_a_language_leaves_out_is_said_in_english() {
    assert_eq!(arabic().within(|| t!("shell-exit")), "Leave this page");
    assert_eq!(arabic().within(|| app::words::words("no-such-key", &[])), "no-such-key");
}

#[test]
fn every_sample_page_is_drawn_in_every_language() {
    for locale in Locale::shipped().iter().copied().chain([arabic()]) {
        for name in COMPONENT_PAGES {
            let context = PageContext { locale, ..PageContext::sample() };
            let page = render(context, || component_page(name, "").expect("the list names real pages"));
            assert!(page.contains(&format!("<html lang=\"{}\" dir=\"{}\"", locale.tag(), locale.dir())), "{name}");
            assert_eq!(page.contains("[Skip]"), locale.tag() == "ar", "{name}");
        }
    }
}

#[tokio::test]
async fn work_that_waits_goes_on_in_its_own_language() {
    async fn speak() -> Vec<String> {
        let mut said = Vec::new();
        for _ in 0..3 {
            said.push(t!("cookies-title"));
            yield_now().await;
        }
        said
    }
    let (arabic, english) = (pin!(arabic().scope(speak())), pin!(Locale::source().scope(speak())));
    let (arabic, english) = tokio::join!(arabic, english);
    assert_eq!((arabic, english), (vec!["[Cookies]".to_owned(); 3], vec!["Cookies".to_owned(); 3]));
    assert_eq!(Locale::current(), Locale::source(), "outside of a request nobody speaks but English");
}
