//! Pictures are built afresh: what a camera wrote beside the picture (place, time, owner) does not survive.

use std::io::Cursor;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{PngDecoder, PngEncoder};
use image::{DynamicImage, ImageDecoder, Limits};

use crate::kind::{FileKind, Unfit};

/// The longest side, in pixels.
const SIDE: u32 = 12_000;
/// The most pixels in all: a photograph has 12 to 50 million.
const PIXELS: u64 = 50_000_000;
/// The most memory that decoding may take, in bytes.
const MEMORY: u64 = 256 * 1024 * 1024;

/// A picture without anything but the picture. A PDF or a text comes back as it is.
///
/// # Errors
/// [`Unfit::Broken`] when it cannot be read; [`Unfit::TooManyPixels`] when it would fill the memory.
pub fn clean(kind: FileKind, content: &[u8]) -> Result<Vec<u8>, Unfit> {
    let mut out = Vec::new();
    match kind {
        FileKind::Jpeg => {
            let picture = decode(JpegDecoder::new(Cursor::new(content)).map_err(broken)?)?;
            // JPEG has no transparency.
            let picture = DynamicImage::ImageRgb8(picture.into_rgb8());
            picture.write_with_encoder(JpegEncoder::new_with_quality(&mut out, 90)).map_err(broken)?;
        }
        FileKind::Png => {
            let picture = decode(PngDecoder::with_limits(Cursor::new(content), limits()).map_err(broken)?)?;
            picture.write_with_encoder(PngEncoder::new(&mut out)).map_err(broken)?;
        }
        FileKind::Pdf | FileKind::Text => out.extend_from_slice(content),
    }
    Ok(out)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    limits
}

/// Sizes are looked at before a single pixel is; a picture that lies on its side is turned.
fn decode(mut decoder: impl ImageDecoder) -> Result<DynamicImage, Unfit> {
    let (width, height) = decoder.dimensions();
    if width > SIDE || height > SIDE || u64::from(width) * u64::from(height) > PIXELS {
        return Err(Unfit::TooManyPixels);
    }
    // The decoder holds its own memory to the limits, not the picture that it gives.
    if decoder.total_bytes() > MEMORY {
        return Err(Unfit::TooManyPixels);
    }
    decoder.set_limits(limits()).map_err(broken)?;
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

#[expect(clippy::needless_pass_by_value, reason = "its place is in map_err")]
fn broken(cause: image::ImageError) -> Unfit {
    match cause {
        image::ImageError::Limits(_) => Unfit::TooManyPixels,
        _ => Unfit::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn picture(kind: FileKind) -> Vec<u8> {
        let image = DynamicImage::ImageRgb8(image::RgbImage::from_fn(40, 20, |x, y| {
            image::Rgb([x.to_le_bytes()[0], y.to_le_bytes()[0], 99])
        }));
        let mut out = Vec::new();
        match kind {
            FileKind::Jpeg => image.write_with_encoder(JpegEncoder::new(&mut out)).unwrap(),
            _ => image.write_with_encoder(PngEncoder::new(&mut out)).unwrap(),
        }
        out
    }

    fn size(content: &[u8]) -> (u32, u32) {
        let image = image::load_from_memory(content).unwrap();
        (image.width(), image.height())
    }

    /// A JPEG segment: its mark, its length, its content.
    fn segment(mark: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, mark], &length[..], content].concat()
    }

    /// EXIF with one entry, the orientation, and a place behind it.
    fn exif(orientation: u8) -> Vec<u8> {
        let mut out = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        out.extend([orientation, 0, 0, 0, 0, 0, 0]);
        out.extend(b"GPS 51.4123N 0.3007W");
        segment(0xE1, &out)
    }

    fn has(content: &[u8], needle: &[u8]) -> bool {
        content.windows(needle.len()).any(|window| window == needle)
    }

    #[test]
    fn a_photograph_loses_place_and_comment_and_stands_upright() {
        let plain = picture(FileKind::Jpeg);
        let comment = segment(0xFE, b"Taken by Amara");
        let photo = [&plain[..2], &exif(6), &comment, &plain[2..], b"and a tail"].concat();
        assert!(has(&photo, b"GPS 51"));
        let clean = clean(FileKind::Jpeg, &photo).unwrap();
        for secret in [&b"GPS 51"[..], b"Exif", b"Amara", b"tail"] {
            assert!(!has(&clean, secret));
        }
        assert_eq!((size(&plain), size(&clean)), ((40, 20), (20, 40)), "turned as the camera says");
    }

    #[test]
    fn a_drawing_loses_its_texts() {
        let plain = picture(FileKind::Png);
        let text = b"tEXtAuthor\0Amara";
        let mut chunk = u32::try_from(text.len() - 4).unwrap().to_be_bytes().to_vec();
        chunk.extend(text);
        chunk.extend(crc32(text).to_be_bytes());
        let drawing = [&plain[..33], &chunk, &plain[33..]].concat();
        assert!(has(&drawing, b"Amara"));
        assert!(!has(&clean(FileKind::Png, &drawing).unwrap(), b"Amara"));
    }

    /// The checksum of PNG chunks (PNG, annex D).
    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 })
        })
    }

    /// 49 million pixels of eight bytes: 392 MB, in a file of a few bytes.
    #[test]
    fn deep_colours_of_few_enough_pixels_are_a_bomb_too() {
        let mut bomb = picture(FileKind::Png);
        let header: Vec<u8> = [&b"IHDR"[..], &7000_u32.to_be_bytes(), &7000_u32.to_be_bytes(), &[16, 6, 0, 0, 0]].concat();
        bomb.splice(12..29, header.clone());
        bomb.splice(29..33, crc32(&header).to_be_bytes());
        assert_eq!(clean(FileKind::Png, &bomb), Err(Unfit::TooManyPixels));
    }

    #[test]
    fn a_bomb_is_named_before_it_fills_the_memory() {
        let mut header = b"IHDR".to_vec();
        header.extend(50_000_u32.to_be_bytes());
        header.extend(50_000_u32.to_be_bytes());
        header.extend([8, 2, 0, 0, 0]);
        let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0D".to_vec();
        bomb.extend(&header);
        bomb.extend(crc32(&header).to_be_bytes());
        bomb.extend(&picture(FileKind::Png)[33..]);
        assert_eq!(clean(FileKind::Png, &bomb), Err(Unfit::TooManyPixels));
    }

    #[test]
    fn what_is_no_picture_is_broken() {
        assert_eq!(clean(FileKind::Jpeg, b"\xFF\xD8\xFFnothing here"), Err(Unfit::Broken));
        let whole = picture(FileKind::Png);
        assert_eq!(clean(FileKind::Png, &whole[..whole.len() / 2]), Err(Unfit::Broken));
        assert_eq!(clean(FileKind::Pdf, b"%PDF-1.7").unwrap(), b"%PDF-1.7");
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(junk in proptest::collection::vec(any::<u8>(), 0..300), at: prop::sample::Index, jpeg: bool) {
            let kind = if jpeg { FileKind::Jpeg } else { FileKind::Png };
            let _ = clean(kind, &junk);
            let mut changed = picture(kind);
            let at = at.index(changed.len());
            changed.truncate(at);
            changed.extend(junk);
            let _ = clean(kind, &changed);
        }
    }
}
