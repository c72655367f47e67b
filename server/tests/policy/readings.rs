//! Every route with every actor of the matrix, and what reading each leaves: who, what for, in which team.

use super::*;
use crate::support::entries::{Noted, values};

/// Why each actor reads (capability S2), in the order of the actors. A visitor reads of nobody.
const PURPOSES: [&str; 14] = [
    "",
    "own-rights",
    "own-rights",
    "own-rights",
    "own-rights",
    "answering",
    "answering",
    "second-check",
    "oversight",
    "running",
    "own-rights",
    "own-rights",
    "own-rights",
    "own-rights",
];

/// Whether the page shows somebody's data. The others are for everybody, or show what their reader has just typed.
fn is_of_somebody(pattern: &str, actor: &str) -> bool {
    let is_family = ["parent", "separated", "young", "guest", "carer", "lapsed", "of-young", "helper"].contains(&actor);
    match pattern {
        // An empty form; the page after a form was left.
        "/staff/intake" | "/requests/new/saved" => false,
        // What the law leaves open, and the rules, are about nobody.
        _ if pattern.starts_with("/dpo/settings") || pattern == "/dpo/visibility" => false,
        // One's own draft: staff have none.
        _ if pattern.starts_with("/requests/new") => is_family,
        _ => ["/account", "/staff", "/dpo"].iter().any(|area| pattern.starts_with(area)),
    }
}

/// The case or person that an address names stands in its reading.
async fn is_about(app: &TestApp, (_, _, subject): &Noted, pattern: &str, path: &str) -> bool {
    let parts = pattern.split('/').zip(path.split('/'));
    for (name, part) in parts {
        let named = match name {
            "{person}" => values(subject, "person").contains(&part.to_owned()),
            "{reference}" => {
                let case = app.portal.store.find_case(&part.parse().unwrap()).await.unwrap().unwrap().case;
                values(subject, "case").contains(&case.to_string())
            }
            _ => true,
        };
        if !named {
            return false;
        }
    }
    true
}

/// What is wrong with the readings that an answer left.
async fn wrong(app: &TestApp, (actor, email): (&str, &str), answer: &Answer, pattern: &str, stage: &Stage) -> Option<String> {
    let path = concrete(pattern, stage, actor);
    let readings = app.readings().await;
    let cell = cell(answer, pattern);
    let fine = match (cell, readings.as_slice()) {
        ("ok", [one]) => {
            is_of_somebody(pattern, actor)
                && is_about(app, one, pattern, &path).await
                && is_by(app, one, actor, email, stage).await
        }
        ("ok", []) => !is_of_somebody(pattern, actor),
        // What was done instead may have read: once, and as them.
        ("goes", [one]) => is_by(app, one, actor, email, stage).await,
        (_, readings) => readings.is_empty(),
    };
    (!fine).then(|| format!("{pattern} for {actor} ({cell}): {readings:?}"))
}

async fn is_by(app: &TestApp, (account, _, subject): &Noted, actor: &str, email: &str, stage: &Stage) -> bool {
    let place = ACTORS.iter().position(|(name, _)| *name == actor).unwrap();
    let (id, team) = if email == GUEST {
        let found = app.portal.store.find_keyed_case(&stage.keyed.parse().unwrap()).await.unwrap().unwrap();
        (found.access.requester, None)
    } else if email == HELPER {
        let found = app.portal.store.find_case(&stage.reference.parse().unwrap()).await.unwrap().unwrap();
        (found.helper.unwrap().account, None)
    } else {
        let account = app.account(email).await;
        (account.id, account.team)
    };
    let is_staff = (5..10).contains(&place);
    *account == Some(id.0)
        && values(subject, "purpose") == [PURPOSES[place]]
        && values(subject, "team") == team.iter().cloned().collect::<Vec<_>>()
        && team.is_some() == is_staff
}

#[tokio::test]
async fn every_page_of_somebody_leaves_one_reading_and_no_other_page_does() {
    let app = TestApp::new().await;
    let stage = stage(&app).await;
    let portals = ACTORS.map(|_| app.beside());
    let mut found = Vec::new();
    for (pattern, _) in routes::list() {
        for method in [Method::GET, Method::POST] {
            for (app, (actor, email)) in portals.iter().zip(ACTORS) {
                let browser = browser(app, email, &stage).await;
                let path = concrete(pattern, &stage, actor);
                app.forget_entries().await;
                let answer = ask(&browser, &method, &path).await;
                found.extend(wrong(app, (actor, email), &answer, pattern, &stage).await.map(|why| format!("{method} {why}")));
            }
        }
    }
    assert!(found.is_empty(), "{} readings are not as they must be:\n{}", found.len(), found.join("\n"));
}
