//! Pictures are hostile: they are decoded in a process of its own, which may use little memory and little time and opens no file.

use std::io::{self, Read, Write};

use rustix::process::{Resource, Rlimit, setrlimit};

use crate::{FileKind, Unfit, picture};

/// What the child process may use: bytes of memory, seconds of computing.
const MEMORY: u64 = 1024 * 1024 * 1024;
const SECONDS: u64 = 20;

/// What is written to the child: the kind, then the picture.
pub fn ask(kind: FileKind, content: &[u8]) -> Vec<u8> {
    let kind = if kind == FileKind::Jpeg { b'j' } else { b'p' };
    [&[kind], content].concat()
}

/// What it wrote: the clean picture, or why there is none. A child that died wrote nothing.
///
/// # Errors
/// [`Unfit::Broken`] or [`Unfit::TooManyPixels`].
pub fn answer(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    match bytes.split_first() {
        Some((0, picture)) if !picture.is_empty() => Ok(picture.to_vec()),
        Some((2, _)) => Err(Unfit::TooManyPixels),
        _ => Err(Unfit::Broken),
    }
}

/// The child: lowers its own limits, reads a picture from its input, writes the clean one to its output.
///
/// # Errors
/// When input or output fail, or the limits cannot be lowered.
pub fn run() -> io::Result<()> {
    for (resource, most) in [(Resource::As, MEMORY), (Resource::Cpu, SECONDS), (Resource::Core, 0), (Resource::Fsize, 0)] {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    serve(io::stdin().lock(), io::stdout().lock())
}

fn serve(mut input: impl Read, mut output: impl Write) -> io::Result<()> {
    let mut asked = Vec::new();
    input.read_to_end(&mut asked)?;
    let cleaned = match asked.split_first() {
        Some((b'j', content)) => picture::clean(FileKind::Jpeg, content),
        Some((b'p', content)) => picture::clean(FileKind::Png, content),
        _ => Err(Unfit::Broken),
    };
    match cleaned {
        Ok(picture) => {
            output.write_all(&[0])?;
            output.write_all(&picture)
        }
        Err(Unfit::TooManyPixels) => output.write_all(&[2]),
        Err(_) => output.write_all(&[1]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_answered() {
        let mut answered = Vec::new();
        serve(ask(FileKind::Png, b"no picture").as_slice(), &mut answered).unwrap();
        assert_eq!(answer(&answered), Err(Unfit::Broken));
        assert_eq!(answer(&[2]), Err(Unfit::TooManyPixels));
        assert_eq!(answer(&[0, 1, 2]), Ok(vec![1, 2]));
        assert_eq!(answer(&[]), Err(Unfit::Broken), "a child that died");
        assert_eq!(answer(&[0]), Err(Unfit::Broken));
    }
}
