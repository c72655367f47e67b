//! A picture as a phone makes it.

/// A photograph with the place where it was taken.
pub fn photo() -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(40, 20).write_to(&mut out, image::ImageFormat::Jpeg).unwrap();
    let plain = out.into_inner();
    let place = b"Exif\0\0 GPS 51.4123N 0.3007W";
    let length = u16::try_from(place.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xFF, 0xE1], &length, place, &plain[2..]].concat()
}
