//! No word that only staff read reaches a family: each is planted, and every address is walked where a family reads.

use std::collections::BTreeSet;

use domain::case::moves::MoveInput;
use server::http::routes;

use super::*;

/// Stands in every word that only staff read, and nowhere else.
const MARKER: &str = "quagga";
/// Her account is the parent's; the young person asks for herself.
const MAYA: &str = "maya.dw@example.org";
const CIARAN: &str = "ciaran.obriain@example.org";
const CASEWORKER: &str = "jo.abara@familyhub.example";

/// Every field whose words only staff read.
fn staff_fields() -> BTreeSet<&'static str> {
    let fields = Move::ALL.into_iter().flat_map(|form| form.spec().fields);
    fields.filter(|field| field.input == MoveInput::Staff).map(|field| field.name).chain(["elsewhere", "danger"]).collect()
}

/// Makes a move with the marker in each of its internal fields.
async fn plant(taken: &Taken<'_>, who: &str, form: Move, fields: &[(&str, &str)]) {
    let internal = form.spec().fields.iter().filter(|field| field.input == MoveInput::Staff);
    let internal: Vec<(&str, String)> = internal.map(|field| (field.name, format!("{MARKER} {}", field.name))).collect();
    let internal = internal.iter().map(|(name, words)| (*name, words.as_str()));
    if form == Move::Answer {
        taken.app.signed_in(who).await.answers_danger(&taken.case(""), &format!("{MARKER} danger")).await;
    }
    let all: Vec<(&str, &str)> = fields.iter().copied().chain(internal).collect();
    taken.sends(who, form, &all).await.location();
}

/// Everything that can be done to a request for a copy, from the doubt to the end.
async fn everything(taken: &Taken<'_>, way: &str) {
    let told = [("correction-of", "1"), ("correction-told", "It came earlier")];
    for (who, answer, day) in
        [(SECOND, "yes", on!("correction-on", "20", "11", "2026")), (DPO, "no", on!("correction-on", "18", "11", "2026"))]
    {
        plant(taken, OFFICER, Move::Correction, &[&told[..], &day].concat()).await;
        let waits = choices(&taken.app.signed_in(who).await.get(&taken.case("")).await, "confirm-of").pop().unwrap();
        plant(taken, who, Move::Confirm, &[("confirm-of", &waits), ("confirm-answer", answer)]).await;
    }
    let ask = [("proof", "Show us who you are"), ("proof-of", "identity"), ("proof-way", "aloud")];
    plant(taken, OFFICER, Move::Proof, &ask).await;
    plant(taken, OFFICER, Move::Withdraw, &[("withdraw-of", "identity"), ("withdraw-told", "No need")]).await;
    plant(taken, OFFICER, Move::Proof, &ask).await;
    plant(taken, OFFICER, Move::Proven, &[("proven-of", "identity"), ("proven-enough", "yes")]).await;
    plant(taken, OFFICER, Move::Check, &[("checked-of", "authority")]).await;
    plant(taken, OFFICER, Move::Understanding, &[("understanding-is", "no")]).await;
    plant(taken, OFFICER, Move::OwnView, &[("own-view-asked", "yes")]).await;
    taken.does(Move::Progress, &[("progress", "We search"), ("progress-way", way)]).await;
    let notice = taken.last("undelivered-notice").await;
    plant(taken, OFFICER, Move::Undelivered, &[("undelivered-notice", &notice)]).await;
    plant(taken, REVIEWER, Move::Note, &[]).await;
    plant(taken, DPO, Move::Hold, &[]).await;
    plant(taken, SECOND, Move::LiftHold, &[]).await;
    files(taken).await;
    let part = [("answer", "A part"), ("answer-outcome", "part"), ("answer-reasons", "Of somebody else"), ("answer-way", way)];
    let ground = [("answer-ground", "does_not_apply"), ("answer-confirmed", "yes")];
    // While an order stands, what goes is answered for.
    taken
        .app
        .change("UPDATE relationship SET view_forbidden = TRUE WHERE person_key = 'P-1003' AND related_key = 'P-1001'")
        .await;
    plant(taken, OFFICER, Move::Answer, &[&part[..], &ground].concat()).await;
    if way == "post" {
        let letter = taken.last("post-letter").await;
        plant(taken, OFFICER, Move::Post, &[("post-letter", &letter), ("post-class", "first")]).await;
    }
    taken
        .app
        .change("UPDATE relationship SET view_forbidden = FALSE WHERE person_key = 'P-1003' AND related_key = 'P-1001'")
        .await;
    if way == "post" {
        let messages = format!("/account/requests/{}/messages", taken.reference);
        taken.amara().await.post(&messages, &[("message", "Thank you")]).await.location();
        plant(taken, OFFICER, Move::Settle, &[]).await;
    }
    plant(taken, OFFICER, Move::Back, &[("back-told", "There is more")]).await;
    files(taken).await;
    plant(taken, OFFICER, Move::Answer, &reply("The rest")).await;
    plant(taken, OFFICER, Move::Close, &[]).await;
}

/// A file that is in another family's case too, and one that is taken off.
async fn files(taken: &Taken<'_>) {
    let why = format!("{MARKER} elsewhere");
    let officer = taken.officer().await;
    officer.upload_all(&taken.case("/files"), &[("elsewhere", &why)], "file", &[("leaflet.txt", b"A leaflet")]).await.location();
    officer.upload(&taken.case("/files"), "wrong.txt", taken.reference.as_bytes()).await.location();
    let wrong = taken.last("detach-file").await;
    plant(taken, OFFICER, Move::Detach, &[("detach-file", &wrong)]).await;
}

/// The addresses of a pattern: of these requests with their files, and of the people.
fn addresses(pattern: &str, cases: &[(String, Vec<String>)]) -> Vec<String> {
    let people = ["P-1001", CHILD, "P-1004", "P-1102"];
    let pattern = pattern.replace("{kind}", "access").replace("{step}", "who").replace("{token}", "unknown");
    let pattern = pattern.replace("{version}", server::http::assets::version()).replace("{*name}", "public.css");
    let pattern = pattern.replace("{id}", "01890000-0000-7000-8000-000000000000").replace("{name}", "none");
    if pattern.contains("{person}") {
        return people.map(|person| pattern.replace("{person}", person)).to_vec();
    }
    if !pattern.contains("{reference}") {
        return vec![pattern.replace("{file}", "01890000-0000-7000-8000-000000000000")];
    }
    let one = |(reference, files): &(String, Vec<String>)| {
        let pattern = pattern.replace("{reference}", reference);
        if !pattern.contains("{file}") {
            return vec![pattern];
        }
        files.iter().map(|file| pattern.replace("{file}", file)).collect()
    };
    cases.iter().flat_map(one).collect()
}

/// The files to which the pages of an address lead.
fn files_in(page: &Answer) -> Vec<String> {
    page.text().split("/files/").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

fn tells(bytes: &[u8]) -> bool {
    String::from_utf8_lossy(bytes).replace("=\r\n", "").to_lowercase().contains(MARKER)
}

/// What a reader was given of every address where families read; none of it may hold the marker.
async fn walk(browser: &Browser<'_>, cases: &[(String, Vec<String>)], shown: &mut BTreeSet<&'static str>) -> Vec<String> {
    let mut found = Vec::new();
    let is_family = |pattern: &str| !["/staff", "/dpo", "/exit"].iter().any(|area| pattern.starts_with(area));
    for (pattern, _) in routes::list().into_iter().filter(|(pattern, _)| is_family(pattern)) {
        for address in addresses(pattern, cases) {
            let answer = browser.get(&address).await;
            if answer.status == StatusCode::OK {
                shown.insert(pattern);
            }
            found.extend(tells(&answer.bytes).then_some(address));
        }
    }
    found
}

/// The letters that staff print of a case, as far as a family reads them.
async fn letters(taken: &Taken<'_>) -> Vec<String> {
    let officer = taken.officer().await;
    let mut found = Vec::new();
    let printed = (1..60).map(|seq| format!("/letters/{seq}")).chain(["/letter".to_owned()]);
    for address in printed.map(|section| taken.case(&section)) {
        let answer = officer.get(&address).await;
        found.extend(tells(&answer.bytes).then_some(address));
    }
    found
}

#[tokio::test]
async fn no_word_that_only_staff_read_reaches_a_family() {
    let app = TestApp::new().await;
    let theirs = app.signed_in(OTHER_FAMILY).await.ask("P-1501").await;
    Taken::take(&app, theirs).await.attach(b"A leaflet").await;
    let reached = [("ways", "email"), ("ways", "post"), ("email", AMARA), ("post", "1 New Road")];
    let copy = Taken::copy(&app, &reached).await;
    everything(&copy, "post").await;
    // What is asked later says that no way is safe.
    let mails = app.mails().await;
    let young = Taken::take(&app, app.signed_in(MAYA).await.ask("P-1102").await).await;
    everything(&young, "portal").await;
    let keyed = Taken::take(&app, app.signed_in(CASEWORKER).await.key_in("Ada Test").await).await;
    plant(&keyed, OFFICER, Move::Identify, &[("identified-as", CHILD)]).await;
    everything(&keyed, "hand").await;
    let complaint = Taken::of_kind(&app, "complaint").await;
    plant(&complaint, OFFICER, Move::Target, &on!("target-on", "8", "1", "2027")).await;

    let guest = app.portal.store.find_keyed_case(&keyed.reference.parse().unwrap()).await.unwrap().unwrap().access.requester;
    let mut planted = BTreeSet::new();
    let mut cases = Vec::new();
    for taken in [&copy, &young, &keyed, &complaint] {
        let page = taken.page().await;
        planted.extend(staff_fields().into_iter().filter(|name| page.text().contains(&format!("{MARKER} {name}"))));
        cases.push((taken.reference.clone(), files_in(&page)));
    }
    assert_eq!(planted, staff_fields(), "each is planted, and staff read it");

    let (mut found, mut shown) = (Vec::new(), BTreeSet::new());
    for email in ["", AMARA, CIARAN, MAYA, "guest"] {
        let portal = app.beside();
        let browser = match email {
            "" => portal.visitor(),
            "guest" => portal.session_of(guest).await,
            email => portal.signed_in(email).await,
        };
        found.extend(walk(&browser, &cases, &mut shown).await);
    }
    for taken in [&copy, &young, &keyed, &complaint] {
        found.extend(letters(taken).await);
    }
    let claim = format!("/staff/intake/{}", keyed.reference);
    found.extend(tells(&app.signed_in(CASEWORKER).await.get(&claim).await.bytes).then_some(claim));
    assert!(!mails.is_empty(), "news went out");
    found.extend(mails.into_iter().filter(|mail| tells(mail.as_bytes())));
    assert!(found.is_empty(), "what only staff read stands in:\n{}", found.join("\n"));
    for pattern in [
        "/account/requests/{reference}",
        "/account/requests/{reference}/sent",
        "/account/requests/{reference}/files/{file}",
        "/account/requests/{reference}/receipt",
        "/account/requests/{reference}/copy",
        "/account/requests/{reference}/story.txt",
        "/account/data/{person}/copy.zip",
        "/account/data/{person}/copy.json",
    ] {
        assert!(shown.contains(pattern), "{pattern} was read by somebody");
    }
}
