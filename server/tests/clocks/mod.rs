//! The clocks as people meet them: questions, proof, extension, corrections, holidays, each over HTTP. Dates from law.md §1.

mod calculator;
mod refusals;

use crate::support::{self, Answer, Browser, TestApp, reply};
use axum::http::StatusCode;

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const CHILD: &str = "P-1003";
const DAY: i64 = 86_400;

/// A request of Monday 23 November 2026 that the officer has.
struct Taken {
    app: TestApp,
    reference: String,
}

impl Taken {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let reference = app.signed_in(AMARA).await.ask(CHILD).await;
        let taken = Self { app, reference };
        taken.officer().await.post(&taken.case("/take"), &[]).await.location();
        taken
    }

    async fn officer(&self) -> Browser<'_> {
        self.app.signed_in(OFFICER).await
    }

    async fn amara(&self) -> Browser<'_> {
        self.app.signed_in(AMARA).await
    }

    fn case(&self, section: &str) -> String {
        format!("/staff/cases/{}{section}", self.reference)
    }

    fn story(&self, section: &str) -> String {
        format!("/account/requests/{}{section}", self.reference)
    }

    async fn does(&self, section: &str, fields: &[(&str, &str)]) -> Answer {
        self.officer().await.post(&self.case(section), fields).await
    }

    /// What the family's page says of its date.
    async fn date(&self) -> String {
        self.amara().await.get(&self.story("")).await.find(".app-date").join(" ")
    }
}

#[tokio::test]
async fn a_question_pauses_and_the_answer_of_the_family_resumes() {
    let taken = Taken::new().await;
    assert!(taken.date().await.contains("Wednesday 23 December 2026"));
    taken.app.wait(7 * DAY);
    taken.does("/question", &[("question", "Which school do you mean?"), ("question-way", "aloud")]).await.location();
    let page = taken.amara().await.get(&taken.story("")).await;
    assert!(page.find("main").join(" ").contains("Which school do you mean?"));
    assert!(taken.date().await.contains("Paused since 30 November 2026"));
    let today = page.find(".app-date").join(" ");
    assert!(today.contains("If you answer today, we must reply byThursday 24 December 2026"), "{today}");
    let queue = taken.officer().await.get("/staff?queue=open").await;
    assert!(queue.find("tbody tr").join(" ").contains("Look by"));
    taken.app.wait(7 * DAY);
    let answer = taken.amara().await.post(&taken.story("/clarification"), &[("clarification", "The one at the park.")]).await;
    answer.location();
    let date = taken.date().await;
    assert!(date.contains("We must reply byThursday 31 December 2026"), "{date}");
    assert!(date.contains("We aim for Wednesday 30 December 2026"), "{date}");
    assert!(date.contains("These 8 days do not count") && date.contains("Art 12A(5)"), "{date}");
    let letter = taken.officer().await.get(&taken.case("/letter")).await.find(".app-date").join(" ");
    let family = date.split("Work this date out").next().unwrap().replace("24 days left", "");
    assert_eq!(letter, family, "page and letter say the same, but for what paper cannot know");
    let case = taken.officer().await.get(&taken.case("")).await;
    assert!(case.find(".app-identity__dates").join(" ").contains("31 December 2026"));
    assert!(case.find("main").join(" ").contains("The one at the park."));
}

#[tokio::test]
async fn an_answer_that_came_by_post_is_recorded_with_its_day() {
    let taken = Taken::new().await;
    taken.app.wait(7 * DAY);
    taken.does("/question", &[("question", "Which school?"), ("question-way", "aloud")]).await.location();
    taken.app.wait(9 * DAY);
    let day = [("heard-on-day", "7"), ("heard-on-month", "12"), ("heard-on-year", "2026")];
    taken.does("/heard", &[&[("heard", "By letter")], &day[..]].concat()).await.location();
    assert!(taken.date().await.contains("Thursday 31 December 2026"));
}

#[tokio::test]
async fn a_notice_in_time_moves_the_date_by_two_months_and_gives_the_reasons() {
    let taken = Taken::new().await;
    taken.app.wait(17 * DAY);
    let reasons = [("extension", "Four services hold files."), ("extension-ground", "complexity")];
    taken.does("/extension", &reasons).await.location();
    assert!(taken.date().await.contains("Tuesday 23 February 2027"));
    let page = taken.amara().await.get(&taken.story("")).await;
    assert!(page.find("main").join(" ").contains("Four services hold files."));
    assert!(!taken.officer().await.get(&taken.case("")).await.text().contains("name=\"extension\""), "not offered again");
    let twice = taken.does("/extension", &reasons).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.find(".govuk-error-summary").join(" ").contains("extended once"));
    assert!(twice.find(".app-moves").join(" ").contains("Four services hold files."), "what was typed is kept");
}

#[tokio::test]
async fn proof_restarts_the_month() {
    let taken = Taken::new().await;
    taken.app.wait(DAY);
    taken
        .does(
            "/proof",
            &[("proof", "Please show us who you are."), ("proof-of", "identity"), ("proof-doubt", "Nothing here shows it")],
        )
        .await
        .location();
    let date = taken.date().await;
    assert!(date.contains("Our month has not started. We have waited since 24 November 2026"), "{date}");
    taken.app.wait(7 * DAY);
    taken
        .does("/proven", &[("proven", "Passport seen at the centre"), ("proven-of", "identity"), ("proven-enough", "yes")])
        .await
        .location();
    // 1 December + 1 month is New Year's Day, a Friday: Monday 4 January 2027.
    let date = taken.date().await;
    assert!(date.contains("Monday 4 January 2027") && date.contains("New Year’s Day"), "{date}");
}

#[tokio::test]
async fn a_corrected_day_moves_the_date_and_history_shows_both() {
    let taken = Taken::new().await;
    let fields = [
        ("correction", "The envelope is stamped"),
        ("correction-told", "Your letter came on Friday."),
        ("correction-of", "1"),
        ("correction-on-day", "20"),
        ("correction-on-month", "nov"),
        ("correction-on-year", "2026"),
    ];
    taken.does("/correction", &fields).await.location();
    assert!(taken.date().await.contains("Wednesday 23 December 2026"), "one person alone moves no date");
    let second = taken.app.signed_in("beth.harcourt@familyhub.example").await;
    let own = taken.does("/confirm", &[("confirm-of", "3"), ("confirm-answer", "yes"), ("confirm", "I saw it")]).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY, "a second person is somebody else");
    let word = [("confirm-of", "3"), ("confirm-answer", "yes"), ("confirm", "I saw the envelope")];
    second.post(&taken.case("/confirm"), &word).await.location();
    // 20 November + 1 month is a Sunday: Monday 21 December.
    assert!(taken.date().await.contains("Monday 21 December 2026"));
    let history = taken.officer().await.get(&taken.case("")).await.find(".app-timeline").join(" ");
    assert!(
        history.contains("Monday 23 November 2026 was wrong, Friday 20 November 2026 is right.")
            && history.contains("Your letter came on Friday.")
            && history.contains("The envelope is stamped")
    );
    let story = taken.amara().await.get(&taken.story("")).await.find(".app-timeline").join(" ");
    assert!(story.contains("We corrected a day") && story.contains("Friday 20 November 2026"));
}

#[tokio::test]
async fn a_case_that_is_taken_back_shuts_what_went_out_and_hides_what_has_not() {
    let taken = Taken::new().await;
    let officer = taken.officer().await;
    officer.upload(&taken.case("/files"), "first.txt", b"First").await.location();
    officer.replies(&taken.case(""), &reply("Here.")).await.location();
    officer.post(&taken.case("/back"), &[("back", "A page was missing"), ("back-told", "We found more.")]).await.location();
    officer.upload(&taken.case("/files"), "second.txt", b"Second").await.location();
    let files = taken.amara().await.get(&taken.story("")).await.find(".app-row").join(" ");
    assert!(!files.contains("first.txt") && !files.contains("second.txt"), "{files}");
    assert!(taken.amara().await.get(&taken.story("")).await.text().contains("You can no longer open its files"));
    assert!(officer.get("/staff?queue=open").await.text().contains(&taken.reference));
    officer.replies(&taken.case(""), &reply("And the rest.")).await.location();
    let files = taken.amara().await.get(&taken.story("")).await.find(".app-row").join(" ");
    assert!(files.contains("second.txt"));
}

/// London's midnight divides days, also in summer, when Greenwich is an hour behind.
#[tokio::test]
async fn receipt_at_a_minute_to_midnight_and_at_midnight_are_two_days() {
    for (instant, due) in [("2026-07-01T22:59:00Z", "Monday 3 August 2026"), ("2026-07-31T23:00:00Z", "Tuesday 1 September 2026")]
    {
        let app = TestApp::new().await;
        let at: jiff::Timestamp = instant.parse().unwrap();
        app.wait(at.as_second() - support::START);
        let amara = app.signed_in(AMARA).await;
        let reference = amara.ask(CHILD).await;
        let date = amara.get(&format!("/account/requests/{reference}")).await.find(".app-date").join(" ");
        assert!(date.contains(due), "{instant}: {date}");
    }
}

#[tokio::test]
async fn newer_holidays_count_at_once() {
    let taken = Taken::new().await;
    let mut newer: serde_json::Value = serde_json::from_str(include_str!("../../../content/bank-holidays.json")).unwrap();
    let holiday = serde_json::json!({ "title": "Day of mourning", "date": "2026-12-23" });
    newer["england-and-wales"]["events"].as_array_mut().unwrap().push(holiday);
    let imported =
        taken.app.portal.store.import_holidays(&newer.to_string(), taken.app.portal.clock.now()).await.unwrap().unwrap();
    assert_eq!(imported.moved.len(), 1);
    let date = taken.date().await;
    assert!(date.contains("Thursday 24 December 2026") && date.contains("Day of mourning"), "{date}");
    assert!(taken.officer().await.get("/staff?queue=open").await.text().contains("24 December 2026"));
}
