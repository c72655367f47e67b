//! A nervous finger, and browsers that look ahead.

use axum::body::Body;

use super::*;

on_both! {
    what_is_sent_twice_arrives_once_and_leads_to_the_first
    a_glance_opens_nothing
}

async fn events(app: &TestApp) -> i64 {
    app.count("SELECT count(*) FROM case_event").await
}

async fn what_is_sent_twice_arrives_once_and_leads_to_the_first(app: &TestApp) {
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let reference = amara.ask(CHILD).await;
    let (story, case) = (format!("/account/requests/{reference}"), format!("/staff/cases/{reference}"));
    officer.post(&format!("{case}/take"), &[]).await.location();
    let twice = async |browser: &Browser<'_>, path: &str, fields: &[(&str, &str)]| {
        let before = events(app).await;
        let (one, other) = tokio::join!(browser.post(path, fields), browser.post(path, fields));
        // Besides, it says whether the mail about it has gone out by then.
        let place = |answer: &Answer| answer.location().split('.').next().unwrap_or_default().to_owned();
        assert_eq!(place(&one), place(&other), "{path}");
        assert_eq!(place(&browser.post(path, fields).await), place(&one), "{path}");
        assert_eq!(events(app).await, before + 1, "{path}");
    };
    twice(&amara, &format!("{story}/messages"), &[("message", "Is it coming?")]).await;
    let version = value(&officer.get(&case).await, "version");
    twice(&officer, &format!("{case}/messages"), &[("message", "It is."), ("version", &version)]).await;
    let version = value(&officer.get(&case).await, "version");
    twice(&officer, &format!("{case}/note"), &[("note", "She rang."), ("version", &version)]).await;
    let version = value(&officer.get(&case).await, "version");
    twice(&officer, &format!("{case}/question"), &[("question", "Which school?"), ("version", &version)]).await;
    let ask = value(&amara.get(&story).await, "ask");
    twice(&amara, &format!("{story}/clarification"), &[("clarification", "The one at the park."), ("ask", &ask)]).await;
    let page = amara.get(&story).await.text();
    for words in ["Is it coming?", "It is.", "The one at the park."] {
        assert_eq!(page.matches(words).count(), 1, "{words}");
    }
    let before = events(app).await;
    officer.post(&format!("{case}/messages"), &[("message", "Here is more.")]).await.location();
    officer.post(&format!("{case}/note"), &[("note", "Sent it.")]).await.location();
    officer.post(&format!("{case}/messages"), &[("message", "Here is more.")]).await.location();
    assert_eq!(events(app).await, before + 2, "a note lies between no two messages");
    app.wait(11 * 60);
    let before = events(app).await;
    amara.post(&format!("{story}/messages"), &[("message", "Thank you")]).await.location();
    app.wait(11 * 60);
    amara.post(&format!("{story}/messages"), &[("message", "Thank you")]).await.location();
    assert_eq!(events(app).await, before + 2, "later, the same words are said anew");
}

async fn a_glance_opens_nothing(app: &TestApp) {
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let reference = amara.ask(CHILD).await;
    let (story, case) = (format!("/account/requests/{reference}"), format!("/staff/cases/{reference}"));
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.upload(&format!("{case}/files"), "copy.txt", b"Everything we hold").await.location();
    officer.replies(&case, &reply("Here is your copy.")).await.location();
    let page = officer.get(&case).await.text();
    let file = page.split(&format!("{case}/files/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let path = format!("{story}/files/{file}");
    let (before, drafts) = (events(app).await, app.count("SELECT count(*) FROM draft").await);
    app.forget_entries().await;
    for path in [path.as_str(), story.as_str(), "/requests/new/erasure/who", "/account/data/P-1003"] {
        for (method, header) in [
            (Method::HEAD, ("accept", "*/*")),
            (Method::GET, ("sec-purpose", "prefetch;prerender")),
            (Method::GET, ("purpose", "prefetch")),
            (Method::GET, ("x-moz", "prefetch")),
        ] {
            let request = amara.request(method, path).header(header.0, header.1).body(Body::empty()).unwrap();
            let answer = amara.send(request).await;
            assert!(!answer.status.is_success(), "{path} {header:?}");
            assert!(answer.bytes.is_empty(), "{path} {header:?}: nothing was read");
        }
    }
    assert_eq!((events(app).await, app.count("SELECT count(*) FROM draft").await), (before, drafts));
    assert_eq!(app.readings().await, []);
    assert_eq!(amara.get(&path).await.status, StatusCode::OK);
    assert!(officer.get(&case).await.text().contains("File opened by the family"));
    let opened = events(app).await;
    let part = async || {
        let request = amara.request(Method::GET, &path).header("range", "bytes=11-").body(Body::empty()).unwrap();
        amara.send(request).await
    };
    let resumed = part().await;
    assert_eq!(
        (resumed.status, resumed.bytes.as_ref()),
        (StatusCode::OK, &b"Everything we hold"[..]),
        "the whole, not a refusal"
    );
    assert_eq!(resumed.headers["accept-ranges"], "none");
    assert_eq!(events(app).await, opened, "what is fetched again at once is one opening");
    amara.get(&path).await;
    assert_eq!(events(app).await, opened + 1, "who asks for the file again opens it again");
    let visitor = app.visitor();
    let head = visitor.send(visitor.request(Method::HEAD, "/privacy").body(Body::empty()).unwrap()).await;
    assert_eq!(head.status, StatusCode::OK, "what is public answers as ever");
}
