"""Measures tantivy (Rust, by way of its Python package) on the same products and queries as bench/speed/search/peers.mjs.

Needs     pip install tantivy
Run       npm run build && node bench/peers/tantivy.mjs [products]
Reads     one JSON object a line from standard input: {"product": {"id", "text"}} and then {"query": {"kind", "words"}};
          words come as our bench cuts them (Latin words in lower case, pairs of Han characters)
Prints    one JSON object with the time to index and, per kind of query, percentiles of the time on the clock, binding
          included
"""

import json
import sys
import time

import tantivy


def percentile(times, part):
    return times[min(len(times) - 1, int(part * len(times)))]


def main():
    schema = (
        tantivy.SchemaBuilder()
        .add_text_field("id", stored=True, tokenizer_name="raw")
        .add_text_field("text", tokenizer_name="whitespace")
        .build()
    )
    index = tantivy.Index(schema)
    index.register_tokenizer("whitespace", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    writer = index.writer(256_000_000, 1)
    queries = []
    spent = 0.0
    for line in sys.stdin:
        entry = json.loads(line)
        if "product" in entry:
            started = time.perf_counter()
            writer.add_document(tantivy.Document(id=entry["product"]["id"], text=entry["product"]["text"]))
            spent += time.perf_counter() - started
        else:
            queries.append(entry["query"])
    started = time.perf_counter()
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    spent += time.perf_counter() - started
    searcher = index.searcher()
    kinds = {}
    for query in queries:
        kinds.setdefault(query["kind"], []).append(query["words"])
    results = []
    for kind, asked in kinds.items():
        times = []
        for words in asked[:50] + asked:
            parts = []
            for word in words:
                if kind == "one typo":
                    parts.append((tantivy.Occur.Must, tantivy.Query.fuzzy_term_query(schema, "text", word, 1)))
                else:
                    parts.append((tantivy.Occur.Must, tantivy.Query.term_query(schema, "text", word)))
            started = time.perf_counter()
            found = searcher.search(tantivy.Query.boolean_query(parts), 10)
            assert found.count >= 0
            times.append((time.perf_counter() - started) * 1000)
        times = sorted(times[50:])
        results.append({"kind": kind, "queries": len(times), **{f"p{p}": percentile(times, p / 100) for p in (50, 95, 99)}})
    print(json.dumps({"indexS": spent, "results": results}))


main()
