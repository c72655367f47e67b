//! The case as those who use it meet it: what is awaited, what was given, who confirms, what a reply says. Dates from law.md.

mod asks;
mod complaints;
mod danger;
mod holds;
mod internal;
mod letters;
mod needs;
mod news;
mod old_page;
mod replies;
mod second_person;
mod story;
mod told;
mod wishes;

use axum::http::StatusCode;
use domain::case::moves::Move;

use crate::asking;
use crate::support::entries::on_both;
use crate::support::{Answer, Browser, TestApp, reply};

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const OTHER_FAMILY: &str = "minhanh.tran@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const SECOND: &str = "beth.harcourt@familyhub.example";
const REVIEWER: &str = "ilse.vandijk@familyhub.example";
const DPO: &str = "martin.quayle@familyhub.example";
const CHILD: &str = "P-1003";
const DAY: i64 = 86_400;

/// Only post is safe.
const BY_POST: [(&str, &str); 3] = [("ways", "post"), ("post", "1 New Road"), ("code-word", "Kingfisher")];

/// The fields of a day.
macro_rules! on {
    ($name:literal, $day:literal, $month:literal, $year:literal) => {
        [(concat!($name, "-day"), $day), (concat!($name, "-month"), $month), (concat!($name, "-year"), $year)]
    };
}
use on;

/// A request of Monday 23 November 2026 that the officer has.
struct Taken<'a> {
    app: &'a TestApp,
    reference: String,
}

impl<'a> Taken<'a> {
    /// A copy of everything, as files to download.
    async fn copy(app: &'a TestApp, contact: &[(&str, &str)]) -> Self {
        let reference = app.signed_in(AMARA).await.ask_reached_by(CHILD, contact).await;
        Self::take(app, reference).await
    }

    /// A request of another kind, reached here only.
    async fn of_kind(app: &'a TestApp, kind: &str) -> Self {
        let reference = asking::send(&app.signed_in(AMARA).await, kind, CHILD).await;
        Self::take(app, reference).await
    }

    async fn take(app: &'a TestApp, reference: String) -> Self {
        let taken = Self { app, reference };
        taken.officer().await.post(&taken.case("/take"), &[]).await.location();
        taken
    }

    async fn officer(&self) -> Browser<'a> {
        self.app.signed_in(OFFICER).await
    }

    async fn amara(&self) -> Browser<'a> {
        self.app.signed_in(AMARA).await
    }

    fn case(&self, section: &str) -> String {
        format!("/staff/cases/{}{section}", self.reference)
    }

    /// The officer's page.
    async fn page(&self) -> Answer {
        self.officer().await.get(&self.case("")).await
    }

    /// The family's page.
    async fn story(&self) -> Answer {
        self.amara().await.get(&format!("/account/requests/{}", self.reference)).await
    }

    /// What the family's page says of its date.
    async fn date(&self) -> String {
        self.story().await.find(".app-date").join(" ")
    }

    /// The line of the case in a queue of the officer.
    async fn row(&self, queue: &str) -> String {
        let rows = self.officer().await.get(&format!("/staff?queue={queue}")).await.find("tbody tr");
        rows.into_iter().find(|row| row.contains(&self.reference)).unwrap_or_default()
    }

    async fn sends(&self, who: &str, form: Move, fields: &[(&str, &str)]) -> Answer {
        let browser = self.app.signed_in(who).await;
        if form == Move::Answer {
            browser.answers_danger(&self.case(""), "Thought of it").await;
        }
        browser.post(&self.case(&format!("/{}", form.spec().section)), fields).await
    }

    /// The officer does it, and it is done.
    async fn does(&self, form: Move, fields: &[(&str, &str)]) {
        self.sends(OFFICER, form, fields).await.location();
    }

    /// The officer tries it, and reads at this field why not; nothing is stored.
    async fn refused(&self, form: Move, fields: &[(&str, &str)], (field, words): (&str, &str)) {
        let before = self.app.count("SELECT count(*) FROM case_event").await;
        let answer = self.sends(OFFICER, form, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form:?} {fields:?}");
        let said = answer.find(&format!(".govuk-error-summary a[href='#{field}']")).join(" ");
        let all = answer.find(".govuk-error-summary").join(" ");
        assert!(said.contains(words), "{form:?} at {field}: {all}");
        assert_eq!(self.app.count("SELECT count(*) FROM case_event").await, before, "{form:?}: nothing is stored");
    }

    async fn attach(&self, content: &[u8]) {
        self.officer().await.upload(&self.case("/files"), "copy.txt", content).await.location();
    }

    /// The last event that a form offers to choose.
    async fn last(&self, field: &str) -> String {
        choices(&self.page().await, field).pop().unwrap_or_else(|| panic!("{field} offers nothing"))
    }
}

/// The values that a form of a page offers in a field.
fn choices(page: &Answer, field: &str) -> Vec<String> {
    let page = scraper::Html::parse_document(&page.text());
    let selector = format!(".app-moves input[name='{field}'], .app-moves select[name='{field}'] option");
    let found = scraper::Selector::parse(&selector).unwrap();
    page.select(&found).filter_map(|element| element.value().attr("value")).map(str::to_owned).collect()
}
