//! Every route with every actor, held against `matrix.txt`: a route or an answer that is not listed there fails.
//!
//! In a cell: `ok` the actor gets what the route is for; `goes` they are sent to the address that the row names after an arrow
//! (in the order of the actors); `hidden` it does not exist for them (404); `sign-in` they must sign in first; `-` the route
//! does not take the method.

mod moves;
mod readings;

use crate::support::{Answer, Browser, TestApp, reply};
use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, StatusCode, header};
use server::http::routes;

const ACTORS: [(&str, &str); 14] = [
    ("visitor", ""),
    ("parent", "amara.okafor-lindqvist@example.org"),
    ("separated", "ciaran.obriain@example.org"),
    ("young", "maya.dw@example.org"),
    ("guest", GUEST),
    ("caseworker", "jo.abara@familyhub.example"),
    ("officer", "samuel.oyelaran@familyhub.example"),
    ("reviewer", "ilse.vandijk@familyhub.example"),
    ("dpo", "martin.quayle@familyhub.example"),
    ("admin", "priti.sandhu@familyhub.example"),
    ("carer", "siobhan.dsouza@example.org"),
    ("lapsed", LAPSED),
    ("of-young", "priya.desai-whitlock@example.org"),
    ("helper", HELPER),
];

/// Who asked about her child, and then came an order.
const LAPSED: &str = "helen.thistlewood@example.org";

/// Who rang, and follows the request with the code on a letter.
const GUEST: &str = "the guest";
/// Who helps the parent with the request, and came in as a guest.
const HELPER: &str = "the helper";
const PARENT: &str = ACTORS[1].1;
const CASEWORKER: &str = ACTORS[5].1;
const OFFICER: &str = ACTORS[6].1;

/// What the routes are asked about.
struct Stage {
    reference: String,
    file: String,
    /// A complaint of the parent, and the clean paper that came with it.
    complaint: String,
    paper: String,
    /// A request that the caseworker keyed in.
    keyed: String,
    /// An answered request of somebody whose authority has lapsed since, and its file.
    lapsed: (String, String),
    /// A young person's own request.
    youngs: String,
    /// A request in which a question waits to be posted.
    by_post: String,
}

async fn browser<'a>(app: &'a TestApp, who: &str, stage: &Stage) -> Browser<'a> {
    match who {
        "" => app.visitor(),
        GUEST => {
            let found = app.portal.store.find_keyed_case(&stage.keyed.parse().unwrap()).await.unwrap().unwrap();
            app.session_of(found.access.requester).await
        }
        HELPER => {
            let found = app.portal.store.find_case(&stage.reference.parse().unwrap()).await.unwrap().unwrap();
            app.session_of(found.helper.unwrap().account).await
        }
        email => app.signed_in(email).await,
    }
}

/// A portal in which the parent has asked about her child at the protected address and complained, the officer has the case,
/// and somebody has rung the caseworker.
async fn stage(app: &TestApp) -> Stage {
    let parent = app.signed_in(PARENT).await;
    let officer = app.signed_in(OFFICER).await;
    let reference = parent.ask("P-1003").await;
    let file = answered(&officer, &reference, "copy.txt").await;
    let helper = [("helper-name", "Bea"), ("helper-email", "bea@example.net")];
    parent.post(&format!("/account/requests/{reference}/helper"), &helper).await.location();
    let hers = app.signed_in(LAPSED).await.ask("P-1301").await;
    let lapsed = (hers.clone(), answered(&officer, &hers, "other.txt").await);
    app.change("UPDATE relationship SET view_forbidden = TRUE WHERE person_key = 'P-1301' AND related_key = 'P-1302'").await;
    let youngs = app.signed_in("maya.dw@example.org").await.ask("P-1102").await;
    let (complaint, paper) = parent.complain_with_paper().await;
    let keyed = app.signed_in(CASEWORKER).await.key_in("Ada Test").await;
    let by_post = parent.ask_reached_by("P-1004", &[("ways", "post"), ("post", "1 New Road")]).await;
    officer.post(&format!("/staff/cases/{by_post}/take"), &[]).await.location();
    officer.post(&format!("/staff/cases/{by_post}/question"), &[("question", "Which one?")]).await.location();
    Stage { reference, file, complaint, paper, keyed, lapsed, youngs, by_post }
}

/// Takes a case and answers it with a file; which.
async fn answered(officer: &Browser<'_>, reference: &str, name: &str) -> String {
    officer.post(&format!("/staff/cases/{reference}/take"), &[]).await.location();
    officer.upload(&format!("/staff/cases/{reference}/files"), name, name.as_bytes()).await.location();
    officer.replies(&format!("/staff/cases/{reference}"), &reply("Here it is")).await.location();
    let page = officer.get(&format!("/staff/cases/{reference}")).await.text();
    page.split("/files/").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// The address for an actor: each is asked about what they may once have had something to do with.
fn concrete(pattern: &str, stage: &Stage, actor: &str) -> String {
    let person = match actor {
        "carer" => "P-1701",
        "lapsed" => "P-1301",
        "of-young" => "P-1102",
        _ => "P-1003",
    };
    let (reference, file) = match pattern {
        _ if actor == "lapsed" => (&stage.lapsed.0, &stage.lapsed.1),
        _ if actor == "of-young" => (&stage.youngs, &stage.file),
        // Nobody helps with that one: it is asked who may join somebody, and who may end it.
        "/account/requests/{reference}/helper" | "/account/requests/{reference}/helper/end" => (&stage.complaint, &stage.file),
        "/staff/cases/{reference}/evidence/{file}" | "/account/requests/{reference}/papers/{file}" => {
            (&stage.complaint, &stage.paper)
        }
        "/staff/intake/{reference}" | "/staff/cases/{reference}/new-code" => (&stage.keyed, &stage.file),
        "/staff/cases/{reference}/letters/{notice}" => (&stage.by_post, &stage.file),
        _ => (&stage.reference, &stage.file),
    };
    let id = "01890000-0000-7000-8000-000000000000";
    // A complaint asks everybody for papers.
    let kind = if pattern.contains("/evidence") { "complaint" } else { "access" };
    let (step, name) = ("who", if pattern.starts_with("/dpo") { "first-class-days" } else { "public.css" });
    pattern
        .replace("{reference}", reference)
        .replace("{file}", file)
        .replace("{person}", person)
        .replace("{token}", "unknown")
        .replace("{number}", "1")
        .replace("{kind}", kind)
        .replace("{step}", step)
        .replace("{move}", "messages")
        .replace("{version}", server::http::assets::version())
        .replace("{*name}", name)
        .replace("{name}", name)
        .replace("{id}", id)
        // The question is the third event.
        .replace("{notice}", "3")
}

/// What fits every form a little: more than a form asks for is not looked at.
const FIELDS: [(&str, &str); 6] =
    [("message", "Hello"), ("answer", "Hello"), ("reason", "Hello"), ("name", "Hello"), ("email", "Hello"), ("code", "Hello")];

/// A form of the kind that the route takes (fields, files or JSON), with this token or none.
fn form(browser: &Browser<'_>, path: &str, token: Option<&str>) -> Request<Body> {
    let token: Vec<_> = token.map(|token| ("csrf", token)).into_iter().collect();
    let request = |kind: &str| browser.request(Method::POST, path).header(header::CONTENT_TYPE, kind);
    if path.starts_with("/passkeys/") {
        let request =
            token.iter().fold(request("application/json"), |request, (_, token)| request.header("x-csrf-token", *token));
        return request.body(Body::from("{}")).unwrap();
    }
    let last = path.rsplit('/').next().unwrap();
    if let Some((_, field)) =
        [("files", "file"), ("evidence", "files"), ("papers", "files")].into_iter().find(|(route, _)| *route == last)
    {
        return browser.form_of_files(path, &token, field, &[("more.txt", b"More")]);
    }
    let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(token).extend_pairs(FIELDS).finish();
    request("application/x-www-form-urlencoded").body(Body::from(body)).unwrap()
}

async fn ask(browser: &Browser<'_>, method: &Method, path: &str) -> Answer {
    if *method == Method::GET { browser.get(path).await } else { browser.send(form(browser, path, Some(&browser.csrf()))).await }
}

fn cell(answer: &Answer, path: &str) -> &'static str {
    match answer.status {
        StatusCode::METHOD_NOT_ALLOWED => "-",
        StatusCode::NOT_FOUND => "hidden",
        StatusCode::UNAUTHORIZED => "sign-in",
        StatusCode::SEE_OTHER if answer.location().starts_with("/sign-in?next=") => "sign-in",
        StatusCode::SEE_OTHER => "goes",
        StatusCode::OK | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::GONE => "ok",
        other => panic!("{path}: {other}\n{}", answer.text()),
    }
}

/// An address as the matrix writes it: the names of the stage instead of what they are this time.
fn named(address: &str, stage: &Stage) -> String {
    let is_id = |part: &str| part.len() == 36 && part.matches('-').count() == 4;
    let cases = [&stage.reference, &stage.complaint, &stage.keyed, &stage.lapsed.0, &stage.youngs];
    let parts = address.split_inclusive(['/', '?', '=', '&']).map(|part| {
        let (word, end) = part.split_at(part.trim_end_matches(['/', '?', '=', '&']).len());
        let word = if is_id(word) { "{id}" } else { word };
        // What follows says when, to that session alone.
        let word = ["kept%3D", "begun%3D"].iter().filter_map(|when| word.find(when)).min().map_or(word, |at| &word[..at]);
        let word = cases.iter().fold(word.to_owned(), |word, case| word.replace(case.as_str(), "{reference}"));
        format!("{word}{end}")
    });
    parts.collect()
}

/// A line of the matrix; none where the route does not take the method.
async fn row(portals: &[TestApp], stage: &Stage, method: &Method, pattern: &str) -> Option<String> {
    let (mut cells, mut ways) = (Vec::new(), Vec::new());
    for (app, (actor, email)) in portals.iter().zip(ACTORS) {
        let path = concrete(pattern, stage, actor);
        // Signing out ends a session: each question is asked in a session of its own.
        let answer = ask(&browser(app, email, stage).await, method, &path).await;
        cells.push(cell(&answer, &path));
        if cells.ends_with(&["goes"]) {
            ways.push(format!("-> {}", named(&answer.location(), stage)));
        }
    }
    ways.dedup();
    let line = columns(&format!("{method} {pattern}"), cells.iter().copied()) + &ways.join(" ");
    cells.iter().any(|cell| *cell != "-").then(|| line.trim_end().to_owned())
}

fn columns<'a>(first: &str, cells: impl Iterator<Item = &'a str>) -> String {
    cells.fold(format!("{first:<54}"), |line, cell| format!("{line}{cell:<11}"))
}

#[tokio::test]
async fn every_route_answers_every_actor_as_the_matrix_says() {
    let app = TestApp::new().await;
    let stage = stage(&app).await;
    // Each actor in a portal with limits of its own, all on the same data: nobody may send so much in so little time.
    let portals = ACTORS.map(|_| app.beside());
    let mut found = vec![columns("", ACTORS.iter().map(|(name, _)| *name)).trim_end().to_owned()];
    for (pattern, _) in routes::list() {
        for method in [Method::GET, Method::POST] {
            found.extend(row(&portals, &stage, &method, pattern).await);
        }
    }
    let listed: Vec<&str> = include_str!("matrix.txt").lines().filter(|line| !line.starts_with('#')).collect();
    let differ: Vec<_> = found.iter().map(String::as_str).filter(|line| !listed.contains(line)).collect();
    let gone: Vec<_> = listed.iter().filter(|line| !found.iter().any(|row| row == *line)).copied().collect();
    assert!(differ.is_empty() && gone.is_empty(), "not as listed:\n{}\nlisted:\n{}", differ.join("\n"), gone.join("\n"));
}

#[tokio::test]
async fn no_route_that_changes_something_works_without_its_token_or_from_another_website() {
    let app = TestApp::new().await;
    let stage = stage(&app).await;
    for (pattern, _) in routes::list() {
        let app = app.beside();
        let path = concrete(pattern, &stage, "parent");
        let delivered = app.visitor().send(form(&app.visitor(), &path, None)).await.status;
        for email in [PARENT, OFFICER].into_iter().filter(|_| delivered != StatusCode::METHOD_NOT_ALLOWED) {
            let browser = app.signed_in(email).await;
            for token in [None, Some("AAAA")] {
                let refused = browser.send(form(&browser, &path, token)).await.status;
                assert_eq!(refused, StatusCode::FORBIDDEN, "{path} with the token {token:?}");
            }
            let mut foreign = form(&browser, &path, Some(&browser.csrf()));
            foreign.headers_mut().insert(header::ORIGIN, HeaderValue::from_static("https://evil.example"));
            assert_eq!(browser.send(foreign).await.status, StatusCode::FORBIDDEN, "{path} from another website");
        }
    }
    app.change("UPDATE relationship SET view_forbidden = FALSE WHERE person_key = 'P-1301'").await;
    assert_eq!(app.faults().await, Vec::<String>::new());
}
