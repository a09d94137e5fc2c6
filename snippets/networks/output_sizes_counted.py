def size(H, k, P, s, r):
    return (H + 2 * P - r * (k - 1) - 1) // s + 1


print(" H  k  P  s  r   out  unread")
for H, k, P, s, r in [(8, 3, 0, 1, 1), (8, 3, 1, 1, 1), (8, 3, 1, 2, 1),
                      (8, 3, 0, 2, 1), (8, 3, 2, 1, 2), (8, 1, 0, 2, 1)]:
    last = H + 2 * P - 1               # of the padded row, counted from 0
    starts = [a for a in range(0, last + 1, s) if a + r * (k - 1) <= last]
    read = {a + r * i - P for a in starts for i in range(k)}
    unread = sorted(set(range(H)) - read)
    assert len(starts) == size(H, k, P, s, r)
    print(f"{H:2}{k:3}{P:3}{s:3}{r:3}{len(starts):6}  {unread}")
