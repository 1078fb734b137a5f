fn main() {
    let t = std::time::Instant::now();
    let (files, mut p) = amparo::source::files(std::path::Path::new("data")).unwrap();
    let (c, q) = amparo::source::read(&files);
    p.extend(q);
    for x in &p {
        println!("{x}");
    }
    println!(
        "{} guides {} contacts {} topics {} warnings {} problems {:?}",
        c.guides.len(),
        c.contacts.len(),
        c.topics.len(),
        c.warnings.len(),
        p.len(),
        t.elapsed()
    );
}
