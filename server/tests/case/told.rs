//! No free word of an officer tells who asked a place that is protected from them: one is planted in each field that a family reads.

use std::collections::BTreeSet;

use domain::case::moves::MoveInput;
use domain::form::{WITHHELD_FIELDS, WITHHELD_LINES};

use super::*;

on_both! {
    a_protected_place_is_stopped_in_every_told_field
    a_name_of_a_file_is_told_too
    a_file_is_read_once_for_the_same_places
    a_place_is_found_in_the_words_of_a_pdf_and_what_has_none_is_named
}

const CIARAN: &str = "ciaran.obriain@example.org";
const TELLS: &str = "This would tell who asked a protected place";
/// Her home, and the number on which she is reached, from which he is kept away (content/demo): in ways that people write them.
const PLANTED: [&str; 8] = [
    "19 Heron Walk",
    "KT1 3CV",
    "07700 900118",
    "https://maps.example/?q=19%20Heron%20Walk",
    "amara.okafor-lindqvist@example.org",
    "nineteen, Heron Walk",
    "+44 7700900118",
    "1९ Неrоn Wаlk",
];

/// The fields of a form whose words a family reads; of the parts that are withheld, each field of each line.
fn told_fields(form: Move) -> Vec<String> {
    let lines = |name: &str| {
        let one = |line: usize| WITHHELD_FIELDS.map(|part| format!("{name}-{line}-{part}"));
        (1..=WITHHELD_LINES).flat_map(one).collect::<Vec<_>>()
    };
    let fields = form.spec().fields.iter().map(|field| match field.input {
        MoveInput::Words => vec![field.name.to_owned()],
        MoveInput::Withheld => lines(field.name),
        _ => Vec::new(),
    });
    fields.flatten().collect()
}

/// Tries a form with a place planted in each of its told fields; then sends it as it is.
async fn stopped(taken: &Taken<'_>, form: Move, fields: &[(&str, &str)], tried: &mut BTreeSet<String>) {
    let before = taken.app.count("SELECT count(*) FROM case_event").await;
    for name in told_fields(form) {
        let planted = format!("She is at {} now", PLANTED[tried.len() % PLANTED.len()]);
        let mut with: Vec<(&str, &str)> =
            fields.iter().copied().filter(|(field, _)| ![name.as_str(), "answer-confirmed"].contains(field)).collect();
        with.push((name.as_str(), planted.as_str()));
        // A part that is withheld has what it is, and why.
        let line = name.strip_prefix("answer-withheld-").and_then(|rest| rest.split('-').next());
        let others = line.map(|line| ["what", "reason"].map(|part| format!("answer-withheld-{line}-{part}")));
        for other in others.iter().flatten().filter(|other| **other != name) {
            with.push((other.as_str(), "Of somebody else"));
        }
        for looked in [&[][..], &[("answer-confirmed", "yes")]] {
            let answer = taken.sends(OFFICER, form, &[&with[..], looked].concat()).await;
            let said = answer.find(".govuk-error-summary").join(" ");
            assert!(
                answer.status == StatusCode::UNPROCESSABLE_ENTITY && said.contains(TELLS),
                "{form:?} {name}: {planted}: {said}"
            );
            let field = if line.is_some() { "answer-withheld" } else { &name };
            assert_eq!(answer.find(&format!(".govuk-error-summary a[href='#{field}']")).len(), 1, "it leads to {field}");
        }
        tried.insert(name);
    }
    assert_eq!(taken.app.count("SELECT count(*) FROM case_event").await, before, "{form:?}: nothing is stored");
    taken.does(form, fields).await;
}

async fn a_protected_place_is_stopped_in_every_told_field(app: &TestApp) {
    let mut tried = BTreeSet::new();
    let asked = app.signed_in(CIARAN).await.ask_reached_by(CHILD, &[("ways", "email"), ("email", CIARAN)]).await;
    let copy = Taken::take(app, asked).await;
    stopped(&copy, Move::Message, &[("message", "We look for it")], &mut tried).await;
    stopped(&copy, Move::Question, &[("question", "Which letter?"), ("question-way", "aloud")], &mut tried).await;
    stopped(&copy, Move::Heard, &[("heard", "The one of May")], &mut tried).await;
    let proof = [("proof-of", "identity"), ("proof-doubt", "Another name"), ("proof", "Show a letter"), ("proof-way", "aloud")];
    stopped(&copy, Move::Proof, &proof, &mut tried).await;
    let back = [("withdraw-of", "identity"), ("withdraw", "Known since"), ("withdraw-told", "No need any more")];
    stopped(&copy, Move::Withdraw, &back, &mut tried).await;
    let corrected = [("correction-of", "1"), ("correction", "The stamp"), ("correction-told", "It came earlier")];
    stopped(&copy, Move::Correction, &[&corrected[..], &on!("correction-on", "22", "11", "2026")].concat(), &mut tried).await;
    let extended = [("extension-ground", "complexity"), ("extension", "Many files"), ("extension-way", "aloud")];
    stopped(&copy, Move::Extension, &extended, &mut tried).await;
    stopped(&copy, Move::Progress, &[("progress", "We are half way"), ("progress-way", "portal")], &mut tried).await;
    copy.attach(b"Everything we hold").await;
    let part = [
        ("answer", "Here is a part"),
        ("answer-outcome", "part"),
        ("answer-reasons", "The rest is of others"),
        ("answer-ground", "exempt"),
        ("answer-shown", "It names two other children"),
        ("answer-confirmed", "yes"),
    ];
    stopped(&copy, Move::Answer, &part, &mut tried).await;
    stopped(&copy, Move::Back, &[("back", "More was found"), ("back-told", "There is more")], &mut tried).await;
    copy.attach(b"The rest").await;
    copy.does(Move::Answer, &reply("Here is the rest")).await;
    stopped(&copy, Move::Close, &[("reason", "All is sent"), ("close-told", "It is done")], &mut tried).await;

    let complaint = Taken::take(app, complain_by_phone(app).await).await;
    let words = [("acknowledgement", "We have it"), ("acknowledgement-way", "portal")];
    stopped(&complaint, Move::Acknowledgement, &words, &mut tried).await;
    let later = [
        &[("target", "The school is closed"), ("target-told", "We wait for the school")][..],
        &on!("target-on", "1", "4", "2027"),
    ];
    stopped(&complaint, Move::Target, &later.concat(), &mut tried).await;
    let limited = Taken::take(app, asking::send(&app.signed_in(CIARAN).await, "restriction", CHILD).await).await;
    stopped(&limited, Move::Lift, &[("lift", "It ends"), ("lift-way", "portal")], &mut tried).await;
    let all: BTreeSet<String> = Move::ALL.into_iter().flat_map(told_fields).collect();
    assert_eq!(tried, all, "each field that a family reads was tried");
}

/// Nobody has acknowledged it yet.
async fn complain_by_phone(app: &TestApp) -> String {
    let (draft, worker) = (server::random::id().to_string(), app.signed_in("jo.abara@familyhub.example").await);
    let received = on!("received", "23", "11", "2026");
    let said = [("draft", draft.as_str()), ("channel", "phone"), ("kind", "complaint"), ("words", "Nobody answers")];
    let who = [("for", "me"), ("name", "Ada Test"), ("format", "download"), ("urgent", "no"), ("ways", "none")];
    let sent = worker.post("/staff/intake", &[&said[..], &received, &who].concat()).await;
    sent.location().split('/').nth(3).unwrap().to_owned()
}

/// Also the name of one that waits here for its reason, which the form sends along.
async fn a_name_of_a_file_is_told_too(app: &TestApp) {
    let theirs = app.signed_in(OTHER_FAMILY).await.ask("P-1501").await;
    Taken::take(app, theirs).await.attach(b"A leaflet").await;
    let taken = Taken::take(app, app.signed_in(CIARAN).await.ask(CHILD).await).await;
    let officer = taken.officer().await;
    let before = app.count("SELECT count(*) FROM case_event").await;
    for (name, content) in
        [("19_Heron_Walk.txt", &b"A letter"[..]), ("letter.txt", b"KT1 3CV"), ("19%20Heron%20Walk.txt", b"A letter")]
    {
        let refused = officer.upload(&taken.case("/files"), name, content).await;
        assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text().contains(TELLS), "{name}");
        assert!(!refused.find(".govuk-error-summary").join(" ").contains("Heron"), "what is wrong does not say it once more");
    }
    let waits =
        officer.upload(&taken.case("/files"), "leaflet.txt", b"A leaflet").await.fields("input[name=waiting]").remove(0).1;
    let renamed = waits.replace("leaflet", "19 Heron Walk");
    let fields = [("waiting", renamed.as_str()), ("elsewhere", "A leaflet for everybody")];
    let refused = officer.upload_all(&taken.case("/files"), &fields, "file", &[]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text().contains(TELLS), "{}", refused.text());
    assert_eq!(refused.fields("input[name=waiting]"), [], "nor does the page offer that name");
    assert_eq!(app.count("SELECT count(*) FROM case_event").await, before);
    let fields = [("waiting", waits.as_str()), ("elsewhere", "A leaflet for everybody")];
    officer.upload_all(&taken.case("/files"), &fields, "file", &[]).await.location();
}

/// A page does not read every file again: that would take as long as they are large.
async fn a_file_is_read_once_for_the_same_places(app: &TestApp) {
    let ciaran = app.signed_in(CIARAN).await;
    let taken = Taken::take(app, ciaran.ask(CHILD).await).await;
    taken.attach(b"Everything we hold").await;
    taken.does(Move::Answer, &reply("Here it is")).await;
    let here = format!("/account/requests/{}", taken.reference);
    assert!(ciaran.get(&here).await.text().contains("/files/"));
    app.change("DELETE FROM file_chunk").await; // who reads it now finds that it is damaged
    assert!(ciaran.get(&here).await.text().contains("/files/"));
}

/// A PDF with these operators on its page, as an office program writes it: packed.
fn pdf(page: &str) -> Vec<u8> {
    use std::io::Write;
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(page.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let head = b"%PDF-1.7\n4 0 obj\n<< /Filter /FlateDecode >>\nstream\n";
    [&head[..], &packed, b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n"].concat()
}

async fn a_place_is_found_in_the_words_of_a_pdf_and_what_has_none_is_named(app: &TestApp) {
    let taken = Taken::take(app, app.signed_in(CIARAN).await.ask(CHILD).await).await;
    let officer = taken.officer().await;
    let attach = async |name: &str, content: &[u8]| officer.upload(&taken.case("/files"), name, content).await;
    let tells = attach("letter.pdf", &pdf("BT (She lives at 19 He) Tj [(ron) -250 (Walk)] TJ ET")).await;
    assert!(tells.text().contains(TELLS), "{}", tells.text());
    attach("words.pdf", &pdf("BT (We wrote to the school) Tj ET")).await.location();
    attach("scan.pdf", &pdf("q /Im0 Do Q")).await.location();
    let note =
        [&b"%PDF-1.7 \xE2\xE3\n5 0 obj\n<< /Contents (19 Heron Walk) >>\nendobj\n"[..], &pdf("BT (A letter) Tj ET")].concat();
    assert!(attach("note.pdf", &note).await.text().contains(TELLS), "a note on the page");
    let named = taken.page().await.find(".app-danger").join(" ");
    assert!(named.contains("look at it yourself. scan.pdf") && !named.contains("words.pdf"), "{named}");
    taken.does(Move::Answer, &reply("Here it is")).await;
    assert!(!taken.page().await.text().contains("look at it yourself"), "they went");
}
