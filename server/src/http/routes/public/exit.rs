//! `/exit`: leave this page.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue};

use crate::http::csrf::comes_from_here;
use crate::http::{Outcome, Who, see_other, session};
use crate::state::Portal;

/// Where "Leave this page" leads: a page that nobody asks about.
const ELSEWHERE: &str = "https://www.bbc.co.uk/weather";

/// Leaves at once: the session ends, the browser forgets, and another website opens. A plain link, so that it works
/// without script and with one tap. On another website it ends nothing: a stranger who takes the known device away can lock the codes
/// of an account with wrong ones.
pub(super) async fn exit(State(portal): State<Portal>, who: Who, headers: HeaderMap) -> Outcome {
    if !comes_from_here(&headers, &portal.origin) {
        return Ok(see_other(ELSEWHERE));
    }
    if let Some(signed_in) = &who.signed_in {
        let mut unit = portal.store.begin().await?;
        unit.end_session(&signed_in.own()?, signed_in.session.id, portal.clock.now()).await?;
        unit.save().await?;
    }
    let mut response = see_other(ELSEWHERE);
    session::clear_cookie(response.headers_mut());
    session::forget_device(response.headers_mut());
    let forget = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), forget);
    Ok(response)
}
