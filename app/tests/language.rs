//! A second language beside English, as a translator would add it.

use std::pin::pin;

use app::pages::{COMPONENT_PAGES, component_page};
use app::words::{LanguageIdentifier, Locale};
use app::{PageContext, Url, dates, render, t};
use fluent_templates::ArcLoader;
use jiff::civil::date;
use tokio::task::yield_now;

fn arabic() -> Locale {
    let id: LanguageIdentifier = "ar".parse().unwrap();
    Locale::new(id.clone(), ArcLoader::builder("tests/locales", id).build().unwrap())
}

#[test]
fn english_ships_whole_and_arabic_for_some_public_pages() {
    let shipped = Locale::shipped();
    assert_eq!(shipped.iter().map(|locale| (locale.tag(), locale.dir())).collect::<Vec<_>>(), [("en", "ltr"), ("ar", "rtl")]);
    assert_eq!(shipped.iter().map(|locale| locale.speaks("/account")).collect::<Vec<_>>(), [true, false]);
    assert_eq!((Locale::source().tag(), Locale::source().dir()), ("en", "ltr"));
}

/// The address carries the language to where it has words, and nowhere else; a link to the first language carries none.
#[test]
fn whoever_reads_arabic_goes_on_in_arabic_where_there_are_words() {
    let shipped = Locale::shipped()[1];
    let said = shipped.within(|| [Url::Cookies.path(), Url::Contact.with("a", "b"), Url::Dates.path(), Url::Cookies.part("x")]);
    assert_eq!(said, ["/cookies?lang=ar", "/contact?a=b&lang=ar", "/dates", "/cookies?lang=ar#x"]);
    assert_eq!(Url::Cookies.path(), "/cookies");
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

/// Days and numbers of days as Arabic writes them: the names of the months that follow the Gregorian ones, the dual without a number.
#[test]
fn arabic_says_days_in_its_own_way() {
    let arabic = Locale::shipped()[1];
    assert_eq!(arabic.within(|| dates::long(date(2026, 12, 23))), "الأربعاء 23 ديسمبر 2026");
    let said = |days| arabic.within(|| t!("date-days-left", days = days));
    assert_eq!([1, 2, 3, 11].map(said), ["بقي يوم واحد", "بقي يومان", "بقيت 3 أيام", "بقي 11 يومًا"]);
}

#[test]
fn what_a_language_leaves_out_is_said_in_english() {
    assert_eq!(arabic().within(|| t!("shell-exit")), "Leave this page");
    assert_eq!(arabic().within(|| app::words::words("no-such-key", &[])), "no-such-key");
}

#[test]
fn every_sample_page_is_drawn_in_every_language() {
    let invented = arabic();
    for locale in Locale::shipped().iter().copied().chain([invented]) {
        for name in COMPONENT_PAGES {
            let context = PageContext { locale, ..PageContext::sample() };
            let page = render(context, || component_page(name, "").expect("the list names real pages"));
            assert!(page.contains(&format!("<html lang=\"{}\" dir=\"{}\"", locale.tag(), locale.dir())), "{name}");
            assert!(page.contains(&locale.words("shell-skip", &[])), "{name}");
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
