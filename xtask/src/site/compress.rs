//! Compression at build time, as hard as it goes, so that the server never compresses an asset.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::process;

/// Puts `x.br` and `x.gz` beside each file `x`, where that makes it smaller.
pub fn all(site: &Path) -> Result<()> {
    for file in process::files(site)? {
        let plain = fs::read(&file)?;
        keep_if_smaller(&with_suffix(&file, "br"), &brotli(&plain)?, plain.len())?;
        keep_if_smaller(&with_suffix(&file, "gz"), &gzip(&plain)?, plain.len())?;
    }
    Ok(())
}

/// `public.css` and `br` make `public.css.br`.
pub fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

fn keep_if_smaller(file: &Path, packed: &[u8], plain: usize) -> Result<()> {
    if packed.len() < plain {
        File::create(file)?.write_all(packed)?;
    }
    Ok(())
}

fn brotli(plain: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let hardest = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut &plain[..], &mut packed, &hardest)?;
    Ok(packed)
}

fn gzip(plain: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn each_text_file_gets_both_forms_and_they_unpack_to_it() {
        let site = tempfile::tempdir().unwrap();
        let file = site.path().join("public.css");
        let text = "body { color: rebeccapurple }\n".repeat(50);
        fs::write(&file, &text).unwrap();
        all(site.path()).unwrap();

        let mut unpacked = String::new();
        flate2::read::GzDecoder::new(File::open(with_suffix(&file, "gz")).unwrap()).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut File::open(with_suffix(&file, "br")).unwrap(), &mut unpacked).unwrap();
        assert_eq!(unpacked, text.as_bytes());
    }

    #[test]
    fn a_file_that_does_not_shrink_stays_as_it_is() {
        let site = tempfile::tempdir().unwrap();
        fs::write(site.path().join("dot.png"), [1]).unwrap();
        all(site.path()).unwrap();
        assert_eq!(process::files(site.path()).unwrap().len(), 1);
    }
}
