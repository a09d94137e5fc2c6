import heapq

import numpy as np

share = {"a": 36, "b": 24, "c": 18, "d": 14, "e": 8}  # of 100 tokens
words = {symbol: "" for symbol in share}
heap = [(number, symbol) for symbol, number in share.items()]
heapq.heapify(heap)
while len(heap) > 1:  # put the two rarest groups under one node
    (n0, group0), (n1, group1) = heapq.heappop(heap), heapq.heappop(heap)
    for symbol in group0:
        words[symbol] = "0" + words[symbol]
    for symbol in group1:
        words[symbol] = "1" + words[symbol]
    print(f"{group0} {n0} with {group1} {n1}: {n0 + n1}")
    heapq.heappush(heap, (n0 + n1, group0 + group1))
print(words)

p = np.array(list(share.values())) / 100
length = np.array([len(word) for word in words.values()])
H = -np.sum(p * np.log2(p))
print(f"Kraft sum {np.sum(2.0**-length)}")
print(f"H {H:.4f}, mean length {p @ length:.2f}, even lengths 3")
rounded = np.ceil(-np.log2(p))
print(f"lengths rounded up {rounded}, mean {p @ rounded:.2f}")
assert H <= p @ length < H + 1
