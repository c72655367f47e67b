//! What an import is asked to do, and why it could not.

use std::io;
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::service::files::FileError;

/// What to import, and when.
#[derive(Clone, Debug)]
pub struct ImportOptions {
    /// The folder of the package.
    pub dir: PathBuf,
    /// Check everything and say what would change, but change nothing.
    pub dry_run: bool,
    /// The London date, against which days are "in the future".
    pub today: Date,
    /// When it begins.
    pub now: Timestamp,
}

/// Why an import could not be tried to its end. A refused row is none: that is in the report.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file of the package could not be read.
    #[error("{file} cannot be read: {cause}")]
    Read {
        /// Its name within the package.
        file: String,
        /// The system's reason.
        cause: io::Error,
    },
    /// Somebody else imports.
    #[error("nothing was imported: another import is running. Try again when it has ended")]
    Another,
    /// Another import came between.
    #[error("nothing was imported: the records were changed by somebody else meanwhile. Try again")]
    Between,
    /// The database.
    #[error("nothing was imported: {0}")]
    Store(store::Error),
    /// The file of a document.
    #[error("nothing was imported: {0}")]
    File(FileError),
}

impl From<store::Error> for ImportError {
    fn from(cause: store::Error) -> Self {
        match cause {
            store::Error::Conflict(None) => Self::Between,
            cause => Self::Store(cause),
        }
    }
}

impl From<FileError> for ImportError {
    fn from(cause: FileError) -> Self {
        match cause {
            FileError::Store(cause) => cause.into(),
            cause => Self::File(cause),
        }
    }
}
