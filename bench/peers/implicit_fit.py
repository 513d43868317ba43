"""Times implicit on Gowalla in the LightGCN split; prints rows as JSON."""
import gzip
import json
import os
import sys
import time

import numpy
from implicit.als import AlternatingLeastSquares
from implicit.nearest_neighbours import CosineRecommender
from scipy.sparse import csr_matrix

users, items = [], []
with gzip.open(os.path.join(sys.argv[1], "gowalla-lightgcn", "train.reconstructed.txt.gz"), "rt") as file:
    for line in file:
        user, *own = map(int, line.split())
        users += [user] * len(own)
        items += own
actions = csr_matrix((numpy.ones(len(users), dtype=numpy.float32), (users, items)))


def seconds(model):
    before = time.process_time()
    model.fit(actions, show_progress=False)
    return time.process_time() - before


rows = [{"method": "item-knn", "fit s": round(seconds(CosineRecommender(K=100, num_threads=1)), 2)}]
for factors in (32, 64, 128):
    def sweeps(count):
        return seconds(AlternatingLeastSquares(factors=factors, iterations=count, num_threads=1, random_state=1))

    rows.append({"method": f"ials, {factors} factors", "s a sweep": round((sweeps(3) - sweeps(1)) / 2, 2)})
print(json.dumps(rows))
