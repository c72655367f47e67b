//! Files that a form sends. The body is read field by field, and only as much of it as somebody asked for.
//!
//! The token is the first field: before it is checked, nothing of the body is kept. What says what the files are (`shows`) comes
//! next, as the page has it, then the files. A file waits sealed on the disk until all of it came: it is held in memory only while it
//! is looked at. Nothing but a file may be larger than a form.

use std::time::Duration;

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use domain::form::plain;
use domain::policy::Role;
use store::account::Account;
use tokio::time::{Instant, timeout, timeout_at};

use super::csrf::{self, FORM, check_own_token, limit_writes};
use super::metered::{Allowance, metered};
use super::session::Who;
use super::{Fault, Outcome};
use crate::limit::TooMany;
use crate::service::files::Sent;
use crate::service::spool::Spool;
use crate::state::Portal;
use crate::uploads::{self, Room, Slot};

/// The largest body in bytes: as many files as may be sent at once, each a little too large to be told so in words.
const BODY: usize = 80 * 1024 * 1024;
/// The longest that one file may take to arrive: 20 MB on a slow line.
const PATIENCE: Duration = Duration::from_mins(3);
/// The longest that a whole form may take: five such files. Else who sends slowly keeps a place for ever.
const WHOLE: Duration = Duration::from_mins(15);

/// The limit for the body of a form with files.
pub fn limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(BODY)
}

/// A form of ours with files, its token checked. Its sender has a place among those who send files until it is dropped.
#[derive(Debug)]
pub struct ProtectedUpload {
    form: Multipart,
    allowance: Allowance,
    portal: Portal,
    is_guest: bool,
    end: Instant,
    _place: Option<Slot>,
}

/// A field of a form with files.
#[derive(Debug)]
pub enum FormPart<'a> {
    /// A field with its text.
    Text(String, String),
    /// A file, not read yet: it is read, or read past.
    File(FilePart<'a>),
    /// A place for files in which none was chosen.
    Nothing,
}

/// A file that can be read.
#[derive(Debug)]
pub struct FilePart<'a> {
    /// The field it is in.
    pub field: String,
    content: Box<Reading<'a>>,
    portal: Portal,
    is_guest: bool,
}

/// A field that is being read.
#[derive(Debug)]
struct Reading<'a> {
    field: Field<'a>,
    allowance: Allowance,
}

impl FromRequest<Portal> for ProtectedUpload {
    type Rejection = Fault;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Fault> {
        let who = request.extensions().get::<Who>().cloned().ok_or_else(|| Fault::Ours("no identity".into()))?;
        let account = who.signed_in()?.account.clone();
        limit_writes(portal, &who)?;
        let (form, token) = Self::begin(portal, &account, request).await?;
        check_own_token(portal, &who, token.as_deref()).await?;
        form.placed(&account).await
    }
}

/// The words of a form with files that comes after the session of its sender ended, and whether files came with it: those are read
/// past. `None` where the token does not fit.
///
/// # Errors
/// [`Fault::Form`] for what is no form, [`TooMany`] where there is no place.
pub async fn words(
    portal: &Portal,
    account: &Account,
    mut request: Request,
    fits: impl Fn(&str) -> bool,
) -> Outcome<Option<(Vec<(String, String)>, bool)>> {
    limit().apply(&mut request);
    let (form, token) = ProtectedUpload::begin(portal, account, request).await?;
    if !token.is_some_and(|token| fits(&token)) {
        return Ok(None);
    }
    let mut form = form.placed(account).await?;
    let (mut fields, mut files, mut room) = (Vec::new(), false, FORM);
    // What breaks off, or is too large, comes behind the words.
    while let Ok(Some(part)) = form.next().await {
        match part {
            FormPart::Text(name, text) => {
                room = room.checked_sub(name.len() + text.len()).ok_or(Fault::TooLarge)?;
                fields.push((name, text));
            }
            FormPart::File(file) => {
                files = true;
                if file.pass().await.is_err() {
                    break;
                }
            }
            FormPart::Nothing => {}
        }
    }
    Ok(Some((fields, files)))
}

impl ProtectedUpload {
    /// A form with files, and its first field, the token: nobody has looked at it yet.
    async fn begin(portal: &Portal, account: &Account, request: Request) -> Outcome<(Self, Option<String>)> {
        let (parts, body) = request.into_parts();
        let (body, allowance) = metered(body);
        let request = Request::from_parts(parts, body);
        let form = Multipart::from_request(request, portal).await.map_err(|_| Fault::Form)?;
        let (is_guest, end) = (account.role == Role::Guest, Instant::now() + WHOLE);
        let mut form = Self { form, allowance, portal: portal.clone(), is_guest, end, _place: None };
        let token = match form.next().await? {
            Some(FormPart::Text(name, token)) if name == "csrf" => Some(token),
            _ => None,
        };
        Ok((form, token))
    }

    /// The same, with a place among those who send files.
    async fn placed(self, account: &Account) -> Outcome<Self> {
        let place = self.portal.uploads.place(account.id.0, self.is_guest, uploads::PATIENCE).await;
        Ok(Self { _place: Some(place.ok_or(TooMany { minutes: 1 })?), ..self })
    }

    /// The next field. A file before it must have been read, or read past.
    ///
    /// # Errors
    /// [`Fault::TooLarge`] when the body is larger than [`limit`] or a text than a form may be, [`Fault::Unreadable`] when the body
    /// breaks off, takes too long, or is no form.
    pub async fn next(&mut self) -> Outcome<Option<FormPart<'_>>> {
        let end = self.end.min(Instant::now() + csrf::PATIENCE);
        timeout_at(end, self.part()).await.map_err(|_| Fault::Unreadable).flatten()
    }

    async fn part(&mut self) -> Outcome<Option<FormPart<'_>>> {
        self.allowance.renew(FORM);
        let allowance = self.allowance.clone();
        let field = self.form.next_field().await.map_err(|cause| broken(&allowance, &cause))?;
        let Some(content) = field else { return Ok(None) };
        let (field, named) = (content.name().unwrap_or_default().to_owned(), content.file_name().map(str::is_empty));
        let mut content = Reading { field: content, allowance };
        match named {
            Some(true) => Ok(Some(FormPart::Nothing)),
            Some(false) => Ok(Some(FormPart::File(FilePart {
                field,
                content: content.into(),
                portal: self.portal.clone(),
                is_guest: self.is_guest,
            }))),
            None => Ok(Some(FormPart::Text(field, content.text().await?))),
        }
    }
}

impl FilePart<'_> {
    /// The file, and its room: keep that for as long as the file is held. What is larger than `largest` bytes is read to its end
    /// and not kept, so that the answer can say so.
    ///
    /// # Errors
    /// As [`ProtectedUpload::next`].
    pub async fn read(mut self, largest: usize) -> Outcome<(Sent, Room)> {
        let name = documents::clean_name(&plain(self.content.field.file_name().unwrap_or_default()));
        let (folder, mut size) = (self.portal.config.data_dir.clone(), 0);
        let receive = async {
            let mut spool = Some(Spool::new(folder));
            while let Some(piece) = self.content.piece().await? {
                size += piece.len();
                spool = spool.filter(|_| size <= largest);
                if let Some(spool) = &mut spool {
                    spool.add(&piece).await.map_err(|cause| Fault::Ours(format!("a file cannot be kept: {cause}")))?;
                }
            }
            Ok(spool)
        };
        let spool: Option<Spool> = timeout(PATIENCE, receive).await.map_err(|_| Fault::Unreadable).flatten()?;
        let room =
            self.portal.uploads.room(self.is_guest).await.ok_or_else(|| Fault::Ours("no room for files any more".into()))?;
        let content = match spool {
            Some(spool) => Some(spool.content().await.map_err(|cause| Fault::Ours(format!("a file was not kept: {cause}")))?),
            None => None,
        };
        Ok((Sent { name, content }, room))
    }

    /// Reads past the file. Nothing of it is kept.
    ///
    /// # Errors
    /// As [`ProtectedUpload::next`].
    pub async fn pass(mut self) -> Outcome<()> {
        let all = async {
            while self.content.piece().await?.is_some() {}
            Ok(())
        };
        timeout(PATIENCE, all).await.map_err(|_| Fault::Unreadable).flatten()
    }
}

impl Reading<'_> {
    /// What came next of a file.
    async fn piece(&mut self) -> Outcome<Option<axum::body::Bytes>> {
        self.allowance.renew(FORM);
        self.field.chunk().await.map_err(|cause| broken(&self.allowance, &cause))
    }

    /// A text, no larger than a form.
    async fn text(&mut self) -> Outcome<String> {
        let mut text = Vec::new();
        while let Some(piece) = self.field.chunk().await.map_err(|cause| broken(&self.allowance, &cause))? {
            if text.len() + piece.len() > FORM {
                return Err(Fault::TooLarge);
            }
            text.extend_from_slice(&piece);
        }
        String::from_utf8(text).map_err(|_| Fault::Unreadable)
    }
}

fn broken(allowance: &Allowance, cause: &MultipartError) -> Fault {
    if allowance.is_over() || cause.status().as_u16() == 413 { Fault::TooLarge } else { Fault::Unreadable }
}
