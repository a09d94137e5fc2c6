w, h = 3.0, 1e-5


def loss(w):
    return w * w + w  # w is used three times


kept, added = 0.0, 0.0
for share in (1.0, w, w):  # the sweep meets the sum first
    kept = share
    added += share
print(f"assigned {kept:.0f}, added {added:.0f}")
print(f"difference quotient {(loss(w + h) - loss(w - h)) / (2 * h):.4f}")
