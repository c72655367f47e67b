//! A text-only PDF of any number of pages, with as little of the format as a correct file needs (ISO 32000-1, 7.5).

use std::fmt::Write;

const LINES_PER_PAGE: u32 = 30;
const FONT: &str = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

/// A PDF whose pages each have `heading` (ASCII), the page number, and some lines of text.
pub(super) fn write(heading: &str, pages: u32) -> Vec<u8> {
    let kids: Vec<String> = (0..pages).map(|n| format!("{} 0 R", 4 + 2 * n)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>".to_owned(),
        format!("<< /Type /Pages /Count {pages} /Kids [{}] >>", kids.join(" ")),
        FONT.to_owned(),
    ];
    for n in 0..pages {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
            5 + 2 * n
        ));
        let text = page_text(heading, n + 1, pages);
        objects.push(format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()));
    }
    assemble(&objects)
}

fn assemble(objects: &[String]) -> Vec<u8> {
    let mut out = String::from("%PDF-1.7\n");
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (n, object) in objects.iter().enumerate() {
        line(&mut table, format_args!("{:010} 00000 n ", out.len()));
        line(&mut out, format_args!("{} 0 obj\n{object}\nendobj", n + 1));
    }
    let start = out.len();
    line(&mut table, format_args!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF", objects.len() + 1));
    out.push_str(&table);
    out.into_bytes()
}

fn page_text(heading: &str, page: u32, pages: u32) -> String {
    let mut text = String::from("BT /F1 14 Tf 56 786 Td 20 TL\n");
    line(&mut text, format_args!("({}) Tj T* /F1 10 Tf (Page {page} of {pages}) Tj T*", escape(heading)));
    for n in 1..=LINES_PER_PAGE {
        let entry = (page - 1) * LINES_PER_PAGE + n;
        let day = 1 + entry % 28;
        line(
            &mut text,
            format_args!("({entry}. Entry of day {day}: visit made, family seen, plan checked, next step agreed.) Tj T*"),
        );
    }
    text.push_str("ET");
    text
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)")
}

fn line(out: &mut String, words: std::fmt::Arguments<'_>) {
    writeln!(out, "{words}").expect("writing to memory does not fail");
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_offset_of_the_table_points_at_its_object() {
        let pdf = String::from_utf8(super::write("Case (file)", 3)).unwrap();
        let table = &pdf[pdf.find("\nxref\n").unwrap()..];
        for (n, entry) in table.lines().skip(4).take_while(|line| line.ends_with(" n ")).enumerate() {
            let at: usize = entry[..10].parse().unwrap();
            assert!(pdf[at..].starts_with(&format!("{} 0 obj", n + 1)), "{entry}");
        }
        assert!(pdf.contains("Page 3 of 3") && pdf.contains(r"Case \(file\)"));
    }
}
