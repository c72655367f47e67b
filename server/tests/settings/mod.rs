//! What the law leaves open: the data protection officer sets it from a day on, with a reason, and what rests on it follows.

use crate::support::TestApp;
use axum::http::StatusCode;

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const DPO: &str = "martin.quayle@familyhub.example";

#[tokio::test]
async fn a_value_is_set_from_a_day_on_with_a_reason_and_dates_follow() {
    let app = TestApp::new().await;
    let (complaint, _) = app.signed_in(AMARA).await.complain_with_paper().await;
    let officer = app.signed_in("samuel.oyelaran@familyhub.example").await;
    let due = async || officer.get("/staff?queue=open").await.find("tbody tr").join(" ");
    // 23 November 2026 + 90 days is Sunday 21 February 2027: the last working day before it.
    assert!(due().await.contains("19 Feb"), "{}", due().await);
    let dpo = app.signed_in(DPO).await;
    let name = "complaint-target-days";
    let form = |value, reason| [("complaint-target-days-value", value), ("complaint-target-days-reason", reason)];
    let wrong = dpo.post(&format!("/dpo/settings/{name}"), &form("9", "Sooner")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("from 30 to 365") && wrong.text().contains("Sooner"), "what was typed is kept");
    let silent = dpo.post(&format!("/dpo/settings/{name}"), &form("60", " ")).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is needed");
    dpo.post(&format!("/dpo/settings/{name}"), &form("60", "We answer sooner")).await.location();
    let page = dpo.get("/dpo/settings").await.text();
    assert!(page.contains("We answer sooner") && page.contains("Martin Quayle"));
    app.portal.store.recompute_dates().await.unwrap();
    // 23 November 2026 + 60 days is Friday 22 January 2027.
    assert!(due().await.contains("22 Jan"), "{} of {complaint}", due().await);
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// law.md §14: ending a service is not ending the use of what is held.
#[tokio::test]
async fn what_is_withdrawn_says_what_it_ends() {
    let app = TestApp::new().await;
    let check = async || {
        let amara = app.signed_in(AMARA).await;
        amara.answer("consent", "who", &[("subject", "P-1003")]).await;
        amara.answer("consent", "what", &[("consents", "consent.family-support")]).await;
        amara.get("/requests/new/consent/check").await.text()
    };
    assert!(check().await.contains("The service ends, and we collect nothing new for it."));
    let dpo = app.signed_in(DPO).await;
    let form = [("data-consents-value", "consent.family-support"), ("data-consents-reason", "It is about the data")];
    dpo.post("/dpo/settings/data-consents", &form).await.location();
    let page = check().await;
    assert!(page.contains("We stop using what we held only because you agreed.") && !page.contains("The service ends"));
}

/// What the record says of one consent counts more than what was settled for all: on the record, before it ends, and when it has.
#[tokio::test]
async fn a_consent_to_a_use_of_data_is_told_apart_where_it_stands_and_where_it_ends() {
    let app = TestApp::new().await;
    app.change("UPDATE consent SET kind = 'data' WHERE person_key = 'P-1003'").await;
    let amara = app.signed_in(AMARA).await;
    let record = amara.get("/account/data/P-1003").await.text();
    assert!(record.contains("You agreed on 2 March 2026 that we use your information for this."), "{record}");
    assert!(!record.contains("You agreed to this on 2 March 2026."));
    amara.answer("consent", "who", &[("subject", "P-1003")]).await;
    amara.answer("consent", "what", &[("consents", "consent.family-support")]).await;
    let check = amara.get("/requests/new/consent/check").await.text();
    let says =
        |page: &str| page.contains("We stop using what we held only because you agreed.") && !page.contains("The service ends");
    assert!(says(&check), "{check}");
    for step in ["urgent", "contact"] {
        let fields: &[(&str, &str)] = if step == "urgent" { &[("urgent", "no")] } else { &[("ways", "none")] };
        amara.post(&format!("/requests/new/consent/{step}"), fields).await;
    }
    let sent = amara.send_draft("consent").await.location();
    let sent = amara.get(&sent).await.text();
    assert!(says(&sent), "{sent}");
}

/// What is set for now leaves what was planned; and what cannot be meant is not taken.
#[tokio::test]
async fn a_planned_value_stays_and_a_mistake_is_not_kept() {
    let app = TestApp::new().await;
    let dpo = app.signed_in(DPO).await;
    let set = async |name: &str, value: &str, day: [&str; 3]| {
        let part = |part: &str| format!("{name}-{part}");
        let names = [part("value"), part("reason"), part("since-day"), part("since-month"), part("since-year")];
        let values = [value, "Because", day[0], day[1], day[2]];
        let fields: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(values).collect();
        dpo.post(&format!("/dpo/settings/{name}"), &fields).await
    };
    set("first-class-days", "3", ["1", "1", "2027"]).await.location();
    set("first-class-days", "5", ["1", "12", "2026"]).await.location();
    let set_values = app.portal.store.set_values().await.unwrap();
    let on = |day| domain::setting::value_on(&set_values, domain::setting::Setting::FirstClassDays, day).to_owned();
    assert_eq!([on(jiff::civil::date(2026, 12, 31)), on(jiff::civil::date(2027, 1, 1))], ["5", "3"]);
    for (name, value, day, words) in [
        ("first-class-days", "3", ["1", "1", "9999"], "from a year ago to ten years ahead"),
        ("data-consents", "consent.nonsense", ["", "", ""], "The notice does not have one of these consents"),
    ] {
        let wrong = set(name, value, day).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(wrong.text().contains(words), "{name}");
    }
}

#[tokio::test]
async fn the_dpos_page_leads_to_the_settings() {
    let app = TestApp::new().await;
    let page = app.signed_in(DPO).await.get("/dpo").await;
    assert!(page.text().contains("href=\"/dpo/settings\""));
}
