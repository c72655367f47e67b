//! Files that a form sends. The body is read field by field, and at most one file of it is held.
//!
//! The token is the first field: before it is checked, nothing of the body is kept. What says what the files are (`shows`) comes
//! next, as the page has it, then the files. A file is read when it is asked for; what nobody asks for is read past and not held.

use std::time::Duration;

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use domain::form::plain;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

use super::csrf::{FORM, check_token, limit_writes};
use super::session::Who;
use super::{Fault, Outcome};
use crate::service::files::Sent;
use crate::state::Portal;

/// The largest body in bytes: as many files as may be sent at once, each a little too large to be told so in words.
const BODY: usize = 80 * 1024 * 1024;
/// How many files are held in memory at once, of all that are being sent. The others wait in their connections.
static ROOM: Semaphore = Semaphore::const_new(12);
/// The longest that one field may take to arrive: a file of 20 MB on a slow line.
const PATIENCE: Duration = Duration::from_mins(3);

/// The limit for the body of a form with files.
pub fn limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(BODY)
}

/// A form of ours with files, its token checked.
#[derive(Debug)]
pub struct ProtectedUpload(Multipart);

/// A field of a form with files.
#[derive(Debug)]
pub enum FormPart<'a> {
    /// A field with its text.
    Text(String, String),
    /// A file, not read yet.
    File(FilePart<'a>),
    /// A place for files in which none was chosen.
    Nothing,
}

/// A file that can be read.
#[derive(Debug)]
pub struct FilePart<'a> {
    /// The field it is in.
    pub field: String,
    content: Box<Field<'a>>,
}

impl FromRequest<Portal> for ProtectedUpload {
    type Rejection = Fault;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Fault> {
        let who = request.extensions().get::<Who>().cloned().ok_or_else(|| Fault::Ours("no identity".into()))?;
        limit_writes(portal, &who)?;
        let mut form = Self(Multipart::from_request(request, portal).await.map_err(|_| Fault::Form)?);
        let token = match form.next().await? {
            Some(FormPart::Text(name, token)) if name == "csrf" => Some(token),
            _ => None,
        };
        check_token(portal, &who, token.as_deref())?;
        Ok(form)
    }
}

impl ProtectedUpload {
    /// The next field. What was not read of the one before is read past.
    ///
    /// # Errors
    /// [`Fault::TooLarge`] when the body is larger than [`limit`] or a text than a form may be, [`Fault::Unreadable`] when the body
    /// breaks off, takes too long, or is no form.
    pub async fn next(&mut self) -> Outcome<Option<FormPart<'_>>> {
        let field = timeout(PATIENCE, self.0.next_field()).await.map_err(|_| Fault::Unreadable)?.map_err(broken)?;
        let Some(content) = field else { return Ok(None) };
        let field = content.name().unwrap_or_default().to_owned();
        match content.file_name() {
            Some("") => Ok(Some(FormPart::Nothing)),
            Some(_) => Ok(Some(FormPart::File(FilePart { field, content: content.into() }))),
            None => {
                let text = read(content, FORM).await?.ok_or(Fault::TooLarge)?;
                Ok(Some(FormPart::Text(field, String::from_utf8(text).map_err(|_| Fault::Unreadable)?)))
            }
        }
    }
}

impl FilePart<'_> {
    /// The file, and its room: keep that for as long as the file is held. What is larger than `largest` bytes is read to its end
    /// and not held, so that the answer can say so.
    ///
    /// # Errors
    /// As [`ProtectedUpload::next`].
    pub async fn read(self, largest: usize) -> Outcome<(Sent, SemaphorePermit<'static>)> {
        let name = documents::clean_name(&plain(self.content.file_name().unwrap_or_default()));
        let room = ROOM.acquire().await.map_err(|_| Fault::Ours("no room for files any more".into()))?;
        Ok((Sent { name, content: read(*self.content, largest).await? }, room))
    }
}

/// The content of a field; `None` when it is larger than this many bytes.
async fn read(mut field: Field<'_>, largest: usize) -> Outcome<Option<Vec<u8>>> {
    let reading = async {
        let mut content = Some(Vec::new());
        while let Some(piece) = field.chunk().await.map_err(broken)? {
            content = content.filter(|kept| kept.len() + piece.len() <= largest);
            if let Some(kept) = &mut content {
                kept.extend_from_slice(&piece);
            }
        }
        Ok(content)
    };
    timeout(PATIENCE, reading).await.map_err(|_| Fault::Unreadable)?
}

#[expect(clippy::needless_pass_by_value, reason = "its place is in map_err")]
fn broken(cause: MultipartError) -> Fault {
    match cause.status().as_u16() {
        413 => Fault::TooLarge,
        _ => Fault::Unreadable,
    }
}
