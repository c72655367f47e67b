use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;
use std::str::from_utf8;

use csv::{ByteRecord, Reader, ReaderBuilder, Terminator};
use domain::case_export::Table;
use sha2::{Digest, Sha256};

use super::encoding;

/// The most bytes one row may have: well above the longest text the schemas allow.
const LONGEST_ROW: usize = 1024 * 1024;

/// One CSV file of the package, read row by row.
pub(super) struct CsvTable {
    reader: Reader<Guarded>,
    record: ByteRecord,
    columns: Vec<&'static str>,
    /// How many of them an export of an earlier version has.
    first: usize,
    header_seen: bool,
    ended: bool,
    /// That the whole table is written otherwise: the line where it shows, and the words.
    other: Option<(u64, &'static str)>,
}

/// What stands at a line of the file. The header is line 1.
pub(super) enum Line<'r> {
    Row { row: u64, fields: Vec<&'r str> },
    Refused { row: u64, field: Option<&'static str>, reason: String },
}

/// Reads bytes, keeping their digest, number and last one, whether quotation marks are open, and a limit.
struct Guarded {
    file: File,
    hash: Sha256,
    total: u64,
    last: u8,
    open_quote: bool,
    left: usize,
}

impl Read for Guarded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "row too long"));
        }
        let n = self.file.read(buffer)?;
        self.left = self.left.saturating_sub(n);
        self.hash.update(&buffer[..n]);
        self.total += n as u64;
        self.last = buffer[..n].last().copied().unwrap_or(self.last);
        // A quotation mark inside a cell is written twice, so that a whole file has an even number.
        self.open_quote ^= count(b'"', &buffer[..n]) % 2 == 1;
        Ok(n)
    }
}

impl CsvTable {
    pub fn open(dir: &Path, table: Table) -> io::Result<Self> {
        let mut file = File::open(dir.join(table.name()).with_extension("csv"))?;
        let other = encoding::other_than_utf8(&mut file)?;
        file.rewind()?;
        let guarded = Guarded { file, hash: Sha256::new(), total: 0, last: 0, open_quote: false, left: LONGEST_ROW };
        Ok(Self {
            reader: ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .terminator(Terminator::Any(b'\n')) // so that lines can be counted, see `first_line`
                .from_reader(guarded),
            record: ByteRecord::new(),
            columns: table.schema().fields().iter().map(|field| field.name.as_str()).collect(),
            first: table.schema().first_columns(),
            header_seen: false,
            ended: false,
            other,
        })
    }

    /// The SHA-256 of what was read.
    pub fn digest(self) -> [u8; 32] {
        self.reader.into_inner().hash.finalize().into()
    }

    /// The next row, or what is wrong with it; none at the end.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn next_line(&mut self) -> io::Result<Option<Line<'_>>> {
        if self.ended {
            return Ok(None);
        }
        if let Some((row, told)) = self.other.take() {
            self.ended = true;
            return Ok(Some(refused(row, None, told.into())));
        }
        if !self.header_seen {
            self.header_seen = true;
            if let Some(refused) = self.header()? {
                self.ended = true;
                return Ok(Some(refused));
            }
        }
        match self.advance()? {
            Err(refused) => Ok(Some(refused)),
            Ok(false) => Ok(None),
            Ok(true) => Ok(Some(self.line())),
        }
    }

    fn header(&mut self) -> io::Result<Option<Line<'static>>> {
        match self.advance()? {
            Err(refused) => Ok(Some(refused)),
            Ok(true) if self.has_columns(self.columns.len()) => Ok(None),
            // An export from before columns came to the table.
            Ok(true) if self.has_columns(self.first) => {
                self.columns.truncate(self.first);
                Ok(None)
            }
            Ok(_) => Ok(Some(refused(1, None, format!("the columns must be: {}", self.columns.join(","))))),
        }
    }

    fn has_columns(&self, number: usize) -> bool {
        self.cells().eq(self.columns[..number].iter().map(|name| name.as_bytes()))
    }

    /// Reads one record; false at the end. A row that never ends is refused, and nothing can be read after it.
    fn advance(&mut self) -> io::Result<Result<bool, Line<'static>>> {
        let row = self.reader.position().line();
        self.reader.get_mut().left = LONGEST_ROW;
        let mut read = self.reader.read_byte_record(&mut self.record);
        while matches!(read, Ok(true)) && self.record.as_slice() == b"\r" {
            read = self.reader.read_byte_record(&mut self.record); // a blank line
        }
        match read {
            Ok(true) => Ok(Ok(true)),
            Ok(false) => {
                self.ended = true;
                let whole = !self.reader.get_ref().open_quote;
                Ok(if whole { Ok(false) } else { Err(refused(row, None, "a quotation mark in this file is not closed".into())) })
            }
            Err(cause) => match cause.into_kind() {
                csv::ErrorKind::Io(cause) if cause.kind() == io::ErrorKind::FileTooLarge => {
                    self.ended = true;
                    Ok(Err(refused(row, None, "the row is too long: is a quotation mark not closed?".into())))
                }
                csv::ErrorKind::Io(cause) => Err(cause),
                other => Err(io::Error::other(format!("{other:?}"))),
            },
        }
    }

    fn line(&self) -> Line<'_> {
        let row = self.first_line();
        let (found, wanted) = (self.record.len(), self.columns.len());
        if found != wanted {
            return refused(row, None, format!("has {found} cells where {wanted} are wanted"));
        }
        let mut fields = Vec::with_capacity(wanted);
        for (bytes, name) in self.cells().zip(&self.columns) {
            match from_utf8(bytes) {
                Ok(text) => fields.push(text),
                Err(_) => return refused(row, Some(name), "is not UTF-8 text".into()),
            }
        }
        Line::Row { row, fields }
    }
}

impl CsvTable {
    /// The cells of the record, without the carriage return of a line that ends in two characters.
    fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let last = self.record.len().saturating_sub(1);
        self.record
            .iter()
            .enumerate()
            .map(move |(n, cell)| if n == last { cell.strip_suffix(b"\r").unwrap_or(cell) } else { cell })
    }

    /// The line on which the record starts. The reader's own count of it is before the blank lines that it skipped, so
    /// count back from the end.
    fn first_line(&self) -> u64 {
        let (end, file) = (self.reader.position(), self.reader.get_ref());
        let inside = count(b'\n', self.record.as_slice());
        let unfinished = end.byte() == file.total && file.last != b'\n';
        end.line() - inside - u64::from(!unfinished)
    }
}

fn count(byte: u8, bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |sum, b| sum + u64::from(*b == byte))
}

fn refused(row: u64, field: Option<&'static str>, reason: String) -> Line<'static> {
    Line::Refused { row, field, reason }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const HEADER: &str = "id,person,service,venue,attended_on";

    /// Each line as `row: what`.
    fn read(text: impl AsRef<[u8]>) -> Vec<String> {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("attendance.csv"), text).unwrap();
        let mut csv = CsvTable::open(dir.path(), Table::Attendance).unwrap();
        let mut lines = Vec::new();
        while let Some(line) = csv.next_line().unwrap() {
            lines.push(match line {
                Line::Row { row, fields } => format!("{row}: {}", fields.join("|")),
                Line::Refused { row, field, reason } => format!("{row}! {field:?} {reason}"),
            });
        }
        lines
    }

    #[test]
    fn rows_are_numbered_by_the_line_they_start_on() {
        let lf = format!("{HEADER}\n1,P,\"a\nb\",v,d\n2,P,s,v,d\n\n3,P,s,v,d");
        assert_eq!(read(&lf), ["2: 1|P|a\nb|v|d", "4: 2|P|s|v|d", "6: 3|P|s|v|d"]);
        assert_eq!(read(lf.replace('\n', "\r\n")), ["2: 1|P|a\r\nb|v|d", "4: 2|P|s|v|d", "6: 3|P|s|v|d"]);
    }

    #[test]
    fn a_byte_order_mark_is_forgiven() {
        assert_eq!(read(format!("\u{FEFF}{HEADER}\n1,P,s,v,d\n")), ["2: 1|P|s|v|d"]);
    }

    #[test]
    fn other_columns_are_refused_at_the_header() {
        let told = format!("1! None the columns must be: {HEADER},visibility");
        for text in ["id,service\n1,s\n", ""] {
            assert_eq!(read(text), [told.as_str()]);
        }
    }

    #[test]
    fn a_row_with_too_few_cells_or_other_bytes_is_refused_and_the_next_is_read() {
        let mut bytes = format!("{HEADER}\n1,P\n2,P,s,").into_bytes();
        bytes.extend(b"caf\xe9,d\n");
        bytes.extend("3,P,s,é,d\n".as_bytes());
        let told = ["2! None has 2 cells where 5 are wanted", "3! Some(\"venue\") is not UTF-8 text", "4: 3|P|s|é|d"];
        assert_eq!(read(bytes), told);
    }

    #[test]
    fn a_table_in_another_encoding_is_named_as_such_and_once() {
        let latin = [format!("{HEADER}\n1,P,s,v,d\n").as_bytes(), b"2,P,s,caf\xe9,d\n3,P,s,caf\xe9,d\n"].concat();
        let told = "3! None the table is not in UTF-8 but, it seems, in Windows-1252: save it again as \"CSV UTF-8\"";
        assert_eq!(read(latin), [told]);
        let text = format!("{HEADER}\r\n1,P,s,caf\u{e9},d\r\n");
        let told = "1! None the table is not in UTF-8 but in UTF-16: save it again as \"CSV UTF-8\"";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [[&b"\xFF\xFE"[..], &little].concat(), [&b"\xFE\xFF"[..], &big].concat(), little.clone(), big.clone()] {
            assert_eq!(read(bytes), [told]);
        }
        assert_eq!(read(b"PK\x03\x04\x14\0\x06\0"), ["1! None the table is a workbook of Excel: save it as \"CSV UTF-8\""]);
    }

    #[test]
    fn an_open_quotation_mark_never_swallows_rows_in_silence() {
        let last = read(format!("{HEADER}\n1,P,s,v,\"d\n2,P,s,v,d\n"));
        assert!(last.last().unwrap().contains("a quotation mark in this file is not closed"), "{last:?}");
    }

    #[test]
    fn a_row_that_never_ends_is_refused_without_reading_it_whole() {
        let endless = read(format!("{HEADER}\n1,P,s,v,\"{}", "x\n".repeat(LONGEST_ROW)));
        assert_eq!(endless, ["2! None the row is too long: is a quotation mark not closed?"]);
    }
}
