//! What a file is, what is wrong with it, and how it may be called.

/// A kind of file that may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Portable Document Format.
    Pdf,
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// Plain text in UTF-8.
    Text,
}

impl FileKind {
    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Text => "text/plain",
        }
    }

    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg", "jfif", "jpe", "pjpeg", "pjp"],
            Self::Png => &["png"],
            Self::Text => &["txt", "text", "csv", "md", "log"],
        }
    }

    /// A file's name with an ending that fits what it is: programs go by it.
    pub fn name(self, name: &str) -> String {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        let fits = ending.is_some_and(|ending| self.endings().contains(&ending.as_str()));
        if fits { name.to_owned() } else { clean_name(&format!("{name}.{}", self.endings()[0])) }
    }
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It has no content.
    #[error("the file is empty")]
    Empty,
    /// It is larger than [`LARGEST`](crate::LARGEST).
    #[error("the file is too large")]
    TooLarge,
    /// It is of no kind that is taken.
    #[error("the file is of another kind")]
    OtherKind,
    /// Nobody opens it without a password.
    #[error("the file has a password")]
    Locked,
    /// Its end is missing.
    #[error("the file is damaged")]
    Damaged,
    /// A file of Word, Excel or `PowerPoint`.
    #[error("the file is one of an office program")]
    Office,
    /// A photograph in the format of newer phones, which few programs open.
    #[error("the picture is in HEIC")]
    Heic,
    /// It begins like a picture and is none.
    #[error("the picture cannot be read")]
    Broken,
    /// A picture that would fill the memory.
    #[error("the picture has too many pixels")]
    TooManyPixels,
}

/// A file's name as it may be shown and downloaded: its last part, without control, direction or path characters, at most
/// 120 characters.
pub fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = |c: &char| {
        !c.is_control()
            && !matches!(c, '"' | '<' | '>' | ':' | '|' | '?' | '*' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let clean: String = last.chars().filter(plain).collect();
    let clean = clean.trim().trim_start_matches('.');
    let skip = clean.chars().count().saturating_sub(120);
    let clean: String = clean.chars().skip(skip).collect();
    if clean.is_empty() { "file".to_owned() } else { clean }
}
