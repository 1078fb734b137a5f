use amparo::catalog::lang::Lang;
use amparo::desk::Desk;
use amparo::search::Query;
use jiff::civil::date;
use std::hint::black_box;
use std::time::Instant;
fn main() {
    let desk = Desk::shipped().unwrap();
    let text = std::fs::read_to_string("/work/main/tests/queries.tsv").unwrap();
    if let Ok(words) = std::env::var("Q") {
        let q = Query::new(&words, Lang::En, date(2026, 11, 24).at(10, 0, 0, 0));
        for _ in 0..std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(100) {
            black_box(desk.search.find(&q));
        }
        return;
    }
    let mut t = Vec::new();
    let rounds: usize = std::env::args().nth(1).and_then(|a| a.parse().ok()).unwrap_or(7);
    let step: usize = std::env::args().nth(2).and_then(|a| a.parse().ok()).unwrap_or(1);
    for words in text.lines().skip(1).step_by(step).filter_map(|l| l.split('\t').nth(2)) {
        for (end, l) in words.char_indices() {
            let q = Query::new(&words[..end + l.len_utf8()], Lang::En, date(2026, 11, 24).at(10, 0, 0, 0));
            let mut best = u128::MAX;
            let mut w = 0;
            for _ in 0..rounds {
                let s = Instant::now();
                let a = black_box(desk.search.find(&q));
                best = best.min(s.elapsed().as_nanos());
                w = a.work;
            }
            t.push((best, w, q.words.clone()));
        }
    }
    t.sort();
    let at = |s: f64| t[((t.len() as f64 * s) as usize).min(t.len() - 1)].0 as f64 / 1e6;
    println!("{} p50 {:.3} p90 {:.3} p99 {:.3} p99.9 {:.3}", t.len(), at(0.5), at(0.9), at(0.99), at(0.999));
    for x in t.iter().rev().step_by(20).take(12) {
        println!("{:.3} {} {}", x.0 as f64 / 1e6, x.1, x.2);
    }
}
