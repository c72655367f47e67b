//! `/exit`: leave this page.

use std::time::Duration;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::Response;
use axum_extra::extract::CookieJar;
use tokio::time::timeout;

use crate::http::csrf::comes_from_here;
use crate::http::{Fault, Outcome, SignedIn, Who, kept, see_other, session};
use crate::state::Portal;

/// Where "Leave this page" leads: a page that nobody asks about.
const ELSEWHERE: &str = "https://www.bbc.co.uk/weather";

/// Who leaves waits no longer for a busy database.
const PATIENCE: Duration = Duration::from_secs(1);

/// Leaves at once: the session ends, the browser forgets, and another website opens. A plain link, so that it works
/// without script and with one tap. On another website it ends nothing: a stranger who takes the known device away can lock the codes
/// of an account with wrong ones. Nothing keeps who leaves here: where the session cannot be ended, the browser forgets it all the same.
pub(super) async fn exit(State(portal): State<Portal>, who: Who, headers: HeaderMap) -> Response {
    if !comes_from_here(&headers, &portal.origin) {
        return see_other(ELSEWHERE);
    }
    if let Some(signed_in) = &who.signed_in
        && let Err(cause) = end(&portal, signed_in, &CookieJar::from_headers(&headers)).await
    {
        tracing::error!(%cause, "the session of who left has not ended");
    }
    let mut response = see_other(ELSEWHERE);
    session::clear_cookie(response.headers_mut());
    session::forget_device(response.headers_mut());
    let forget = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), forget);
    response
}

async fn end(portal: &Portal, signed_in: &SignedIn, jar: &CookieJar) -> Outcome<()> {
    let ended = timeout(PATIENCE, async {
        let mut unit = portal.store.begin().await?;
        unit.end_session(&signed_in.own()?, signed_in.session.id, portal.clock.now()).await?;
        kept::forget(&mut unit, signed_in, jar).await?;
        Ok(unit.save().await?)
    });
    ended.await.unwrap_or_else(|_| Err(Fault::Ours("the database is busy".into())))
}
