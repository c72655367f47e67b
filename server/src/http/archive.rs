//! A ZIP file that is written while it is sent: nothing of it is kept but a line for each of its files.

use std::io::{self, Write};
use std::mem;
use std::sync::{Arc, Mutex, PoisonError};

use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

/// What was written and not yet sent.
#[derive(Clone, Debug, Default)]
struct Unsent(Arc<Mutex<Vec<u8>>>);

impl Unsent {
    fn take(&self) -> Vec<u8> {
        mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Unsent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An archive that is being written. Each method gives the bytes that are ready to be sent.
pub struct Archive {
    zip: Box<ZipWriter<StreamWriter<Unsent>>>,
    unsent: Unsent,
}

impl Default for Archive {
    fn default() -> Self {
        let unsent = Unsent::default();
        Self { zip: Box::new(ZipWriter::new_stream(unsent.clone())), unsent }
    }
}

impl Archive {
    /// Begins a file. What was being written ends.
    ///
    /// # Errors
    /// When there is a file of that name already.
    pub fn begin(&mut self, name: &'static str) -> io::Result<Vec<u8>> {
        // No time is told: the copy is of this moment, and the day stands in its description.
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.zip.start_file(name, stored)?;
        Ok(self.unsent.take())
    }

    /// More of the file that was begun last.
    ///
    /// # Errors
    /// When a file grows beyond 4 GB.
    pub fn add(&mut self, content: &[u8]) -> io::Result<Vec<u8>> {
        self.zip.write_all(content)?;
        Ok(self.unsent.take())
    }

    /// The list of files, which ends the archive.
    ///
    /// # Errors
    /// When it has more files than the form can hold.
    pub fn finish(&mut self) -> io::Result<Vec<u8>> {
        let next = Self::default();
        mem::replace(self, next).close()
    }

    fn close(self) -> io::Result<Vec<u8>> {
        self.zip.finish()?;
        Ok(self.unsent.take())
    }
}
