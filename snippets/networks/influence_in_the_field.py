import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots(figsize=(5.4, 3.0), layout="constrained")
w = np.ones(3) / 3
styles = {1: "C0o-", 4: "C1s--", 16: "C2^:"}
for layers, style in styles.items():
    share = np.ones(1)
    for _ in range(layers):
        share = np.convolve(share, w)
    place = np.arange(len(share)) - layers
    sd = np.sqrt(share @ place**2)
    assert np.isclose(sd, np.sqrt(2 * layers / 3))
    within = share[np.abs(place) <= 2 * sd].sum()
    print(f"{layers:2} layers: R = {len(share):2}, top {share.max():.3f}, "
          f"sd {sd:.2f}, within 2 sd {within:.3f}")
    ax.plot(place, share, style, ms=4, lw=1.2)
ax.text(1.4, 0.31, "1 layer, R = 3", color="C0")
ax.text(2.7, 0.17, "4 layers, R = 9", color="C1")
ax.text(5.8, 0.06, "16 layers, R = 33", color="C2")
ax.set(xlabel="place in the input, from the middle", ylabel="share",
       ylim=(0, 0.36))
plt.show()
