use amparo::catalog::lang::Lang;
use amparo::desk::Desk;
use amparo::search::Query;
use jiff::civil::date;
fn main() {
    let desk = Desk::shipped().unwrap();
    let mut n = 0u64;
    for f in ["/work/main/tests/queries.tsv", "/tmp/fresh/all.tsv"] {
        let text = std::fs::read_to_string(f).unwrap();
        let col = if f.contains("fresh") { 3 } else { 2 };
        for words in text.lines().skip(1).filter_map(|l| l.split('\t').nth(col)) {
            for (end, l) in words.char_indices() {
                let q = Query::new(&words[..end + l.len_utf8()], Lang::En, date(2026, 11, 24).at(10, 0, 0, 0));
                let a = desk.search.find(&q);
                println!(
                    "{}\t{}\t{}",
                    q.words,
                    a.total,
                    a.hits.iter().map(|h| format!("{} {:?}", h.id, h.why)).collect::<Vec<_>>().join(" ")
                );
                n += 1;
            }
        }
    }
    eprintln!("{n}");
}
