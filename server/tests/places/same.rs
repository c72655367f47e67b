//! Nothing tells by elimination: families that differ in one fact, read by the parent who lives elsewhere.

use super::*;

const PARTS: [&str; 4] = ["category.schools", "category.names-and-addresses", "category.assessment-referral", "sessions"];

/// One fact of the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fact {
    /// Nothing is recorded beside name and day of birth.
    Nothing,
    Protected,
    /// It ended, and the child lives elsewhere now.
    ProtectedOnce,
    LookedAfter,
    ChildProtection,
    /// Each thing waits for review, because it tells the place of somebody else.
    Review,
    Open(&'static str),
}

/// A mother who lives with her child, and a father elsewhere.
fn family(fact: Fact) -> Rows {
    let mut rows = Rows::default();
    let retention = match fact {
        Fact::LookedAfter => "looked_after",
        Fact::ChildProtection => "child_protection",
        Fact::Open(rule) => rule,
        _ => "default",
    };
    rows.add(Table::People, &["S-mother", "Ada", "Same", "1985-01-01", "", "default"]);
    rows.add(Table::People, &["S-father", "Bo", "Same", "1984-01-01", "", "default"]);
    rows.add(Table::People, &["S-child", "Cy", "Same", "2011-02-28", "", retention]);
    rows.add(Table::People, &["S-stranger", "Di", "Else", "1984-01-01", "", "default"]);
    rows.add(Table::Relationships, &["S-1", "S-child", "S-mother", "parent", "true", "false", "", ""]);
    rows.add(Table::Relationships, &["S-2", "S-child", "S-father", "parent", "true", "false", "", ""]);
    let (us, day) = ("You told us", "2026-01-01");
    let mut lives = |id: &str, who: &str, lines: &str, says: &str, until: &str| {
        rows.add(Table::Addresses, &[id, who, lines, "KT9 9ZZ", says, "", until, us, day]);
    };
    lives("S-3", "S-stranger", "1 Hidden Lane", "true", "");
    if fact == Fact::Nothing {
        return rows;
    }
    let tells = |text: &str| if fact == Fact::Review { format!("{text}, near 1 Hidden Lane") } else { text.to_owned() };
    match fact {
        Fact::Protected => lives("S-4", "S-child", "5 Open Road", "true", ""),
        Fact::ProtectedOnce => {
            lives("S-4", "S-child", "5 Open Road", "true", "2020-01-01");
            rows.add(Table::Addresses, &["S-5", "S-child", "7 New Road", "KT8 8ZZ", "false", "2020-01-02", "", us, day]);
        }
        Fact::Review => rows.add(Table::Addresses, &["S-4", "S-child", "3 Hidden Lane", "KT9 9ZZ", "false", "", "", us, day]),
        _ => rows.add(Table::Addresses, &["S-4", "S-child", "5 Open Road", "KT8 8ZZ", "false", "", "", us, day]),
    }
    rows.add(Table::Records, &["S-6", "S-child", "category.schools", "School", &tells("Heronsgate"), us, day, "family"]);
    rows.add(Table::Consents, &["S-7", "S-child", "consent.family-support", "2026-03-02", "", &tells("Ada Same"), "", "", ""]);
    rows.add(Table::Assessments, &["S-8", "S-child", "category.assessment-referral", &tells("A plan"), us, day, "family"]);
    rows.add(Table::Attendance, &["S-9", "S-child", "Stay and play", &tells("The hub"), day, ""]);
    rows
}

/// A page, all that was answered, and how many statements that took.
type Read = (String, (StatusCode, String, Vec<(String, String)>), u64);

/// What the father is given of every page about the child, and how many statements each took.
async fn read(fact: Fact) -> Vec<Read> {
    let app = TestApp::new().await;
    family(fact).import(&app).await;
    let father = add_account(&app, "S-father", Role::Parent).await;
    let browser = app.session_of(father).await;
    let record = "/account/data/S-child";
    let mut pages: Vec<String> = ["/account", "/account/data", record].map(str::to_owned).to_vec();
    pages.extend(["csv", "json"].map(|form| format!("{record}/copy.{form}")));
    pages.extend(PARTS.map(|part| format!("{record}?part={part}")));
    let start = "/requests/new/rectification/start?person=S-child";
    pages.extend(["S-4", "S-6", "S-8", "nothing"].map(|key| format!("{start}&item={key}")));
    browser.get(record).await; // the first page finds out what is the same for all
    let mut all = Vec::new();
    for page in pages {
        let before = statements(&app);
        let answer = browser.get(&page).await;
        let took = statements(&app) - before;
        all.push((page, blank(&answer), took));
    }
    all
}

#[tokio::test]
async fn what_is_hidden_from_a_parent_looks_the_same_for_every_reason() {
    let nothing = read(Fact::Nothing).await;
    assert!(nothing[2].1.1.contains("28 Feb 2011") || nothing[2].1.1.contains("28 February 2011"), "{}", nothing[2].1.1);
    for fact in [Fact::Protected, Fact::ProtectedOnce, Fact::LookedAfter, Fact::ChildProtection, Fact::Review] {
        let read = read(fact).await;
        for ((page, shown, took), (_, same, as_many)) in read.iter().zip(&nothing) {
            assert_eq!(shown, same, "{fact:?} {page}");
            assert_eq!(took, as_many, "{fact:?} {page}");
        }
    }
}

#[tokio::test]
async fn how_long_a_childs_record_is_kept_is_told_alike_to_every_parent() {
    let usual = read(Fact::Open("default")).await;
    let page = &usual[2].1.1;
    assert!(page.contains("Heronsgate"), "{page}");
    assert!(page.contains("until Thursday 28 February 2036, when Cy turns 25. Longer where the law says so."), "{page}");
    for rule in ["adopted", "send"] {
        assert_eq!(read(Fact::Open(rule)).await, usual, "{rule}");
    }
}

#[tokio::test]
async fn the_reason_of_the_time_stands_in_the_own_record() {
    for (rule, words) in [
        ("looked_after", "when you turn 75, because you were looked after"),
        ("adopted", "100 years from your adoption order"),
        ("default", "when you turn 25"),
    ] {
        let app = TestApp::new().await;
        family(Fact::Open(rule)).import(&app).await;
        let child = add_account(&app, "S-child", Role::YoungPerson).await;
        let page = app.session_of(child).await.post("/account/data/S-child/more", &[]).await.text();
        assert!(page.contains(words), "{rule}: {page}");
    }
}

/// An order about another child, and somebody of whom nothing may be seen, take as many statements as if they were not there.
#[tokio::test]
async fn who_may_not_be_seen_is_not_counted_in_statements() {
    let mut took = Vec::new();
    for order in [false, true] {
        let app = TestApp::new().await;
        let mut rows = family(Fact::Nothing);
        if order {
            rows.add(Table::People, &["S-second", "Ed", "Same", "2013-02-28", "", "default"]);
            rows.add(Table::Relationships, &["S-9", "S-second", "S-father", "parent", "true", "true", "", ""]);
        }
        rows.import(&app).await;
        let browser = app.session_of(add_account(&app, "S-father", Role::Parent).await).await;
        browser.get("/account/data").await;
        let mut counts = Vec::new();
        for page in [
            "/account",
            "/account/data",
            "/requests/new/access/who",
            "/account/data/S-second",
            "/account/data/S-stranger",
            "/account/data/S-no",
        ] {
            let before = statements(&app);
            let answer = browser.get(page).await;
            assert!(!answer.text().contains("Ed Same"), "{page}");
            counts.push((page, answer.status, statements(&app) - before));
        }
        assert_eq!(counts[4].2, counts[5].2, "somebody, and nobody: {counts:?}");
        took.push(counts);
    }
    assert_eq!(took[0], took[1]);
}
