# %% [markdown] description="A lab of one hour and four exercises: eight optimizers on a valley and on a small network, a fair way to compare them, and why the winner changes."
# # Optimizer race
#
# A team trains one small network with eight optimizers, all with the learning rate 0.01.
# RMSProp comes first, plain gradient descent last, and the report says which optimizer the team will use from now on.
# A second team repeats the race with the learning rate 1: the same code, data, starts and batches.
# There RMSProp is one of the last three, and plain SGD is second.
#
# Neither team has made a mistake in its program.
# Both have measured how well one number suits eight methods.
# In this lab you run the race again so that it says something about the methods: on a surface that you can see, then on the network of the two teams.
# You tune every method alike, race with fresh seeds, and put intervals on the differences.
# Then you change the budget, the noise, the units of the data and the directions of the surface, one at a time, and watch the order change.
# To read the lab and run its cells takes about an hour; the four exercises at the end take nearly as much again.
# It uses the sections from [Gradient descent](../optimization/gradient-descent.md) to [Newton](../optimization/newton.md), and [Estimation](../statistics/estimation.md) and [Hypothesis tests](../statistics/hypothesis-tests.md) for the intervals.
# Every cell uses what the cells above it have defined, so run them in order.
#
# ## Eight optimizers
#
# Each function below makes one step.
# It gets the function `grad`, calls it once, and keeps what it must remember in the dictionary `s`.
# The letters are those of [Momentum](../optimization/momentum.md#three-ways-to-write-it) (the velocity form) and [Adaptive steps](../optimization/adaptive-steps.md): $\varepsilon$ stands outside of the root, RMSProp starts its average at 0 without a correction, and AdamW multiplies its decay $\lambda = 0.01$ by the learning rate.
# Gradient descent, GD for short, and SGD are the same function: they differ in the gradient that they are given, that of all examples or that of a batch.

# %%
import functools
import math

import matplotlib.pyplot as plt
import numpy as np


def descent(grad, theta, s, lr):
    return theta - lr * grad(theta)


def heavy_ball(grad, theta, s, lr, beta=0.9):
    s["v"] = beta * s.get("v", 0) - lr * grad(theta)
    return theta + s["v"]


def nesterov(grad, theta, s, lr, beta=0.9):
    kept = beta * s.get("v", 0)
    s["v"] = kept - lr * grad(theta + kept)  # looks ahead
    return theta + s["v"]


def adagrad(grad, theta, s, lr, eps=1e-8):
    g = grad(theta)
    s["G"] = s.get("G", 0) + g**2
    return theta - lr * g / (np.sqrt(s["G"]) + eps)


def rmsprop(grad, theta, s, lr, beta=0.9, eps=1e-8):
    g = grad(theta)
    s["v"] = beta * s.get("v", 0) + (1 - beta) * g**2
    return theta - lr * g / (np.sqrt(s["v"]) + eps)


def adamw(grad, theta, s, lr, beta1=0.9, beta2=0.999, eps=1e-8, lam=0.01):
    g = grad(theta)
    s["t"] = s.get("t", 0) + 1
    s["m"] = beta1 * s.get("m", 0) + (1 - beta1) * g
    s["v"] = beta2 * s.get("v", 0) + (1 - beta2) * g**2
    m_hat = s["m"] / (1 - beta1 ** s["t"])
    v_hat = s["v"] / (1 - beta2 ** s["t"])
    return theta - lr * (m_hat / (np.sqrt(v_hat) + eps) + lam * theta)


def adam(grad, theta, s, lr):
    return adamw(grad, theta, s, lr, lam=0.0)


optimizers = {"GD": descent, "SGD": descent, "heavy ball": heavy_ball,
              "Nesterov": nesterov, "AdaGrad": adagrad,
              "RMSProp": rmsprop, "Adam": adam, "AdamW": adamw}

# %% [markdown]
# Only the learning rate $\eta$ will be tuned; $\beta = 0.9$, $\beta_1$, $\beta_2$ and $\lambda$ keep their usual values.
# That is a decision too, and exercise 2 comes back to it.
#
# ## A network to train
#
# The network has 6 inputs, 8 hidden units with tanh, and one output, the [logit](../statistics/regression.md#coefficients-as-log-odds-ratios) of class 1.
# Its loss is the mean [cross-entropy](../statistics/likelihood.md) over 256 examples.
# Another network, with some noise added to its output, decides which class an example has.
# A second set of 2000 examples from the same source is kept for later.
# All parameters stand in one vector of 65 numbers, and a whole array of such vectors goes through the program at once, one for every learning rate and seed.
# Central differences check the gradient.

# %%
n, d, m = 256, 6, 8  # examples, inputs, hidden units
rng = np.random.default_rng(0)
V, u = rng.normal(size=(d, 4)), rng.normal(size=4)


def examples(n):
    X = rng.normal(size=(n, d))
    z = 1.5 * np.tanh(X @ V) @ u
    return X, (z + 0.5 * rng.normal(size=n) > 0).astype(float)


X, y = examples(n)
X_fresh, y_fresh = examples(2000)


def split(theta):  # the last axis holds W1, b1, w2, b2
    W1 = theta[..., : d * m].reshape(*theta.shape[:-1], d, m)
    return (W1, theta[..., None, d * m : -m - 1],
            theta[..., -m - 1 : -1, None], theta[..., -1:])


def forward(theta, X):
    W1, b1, w2, b2 = split(theta)
    A1 = np.tanh(X @ W1 + b1)
    return A1, (A1 @ w2)[..., 0] + b2


def loss(theta, X, y):
    z = forward(theta, X)[1]
    return np.mean(np.logaddexp(0, z) - y * z, axis=-1)


def gradient(theta, X, y):
    w2 = split(theta)[2]
    A1, z = forward(theta, X)
    p = (1 + np.tanh(z / 2)) / 2  # the sigmoid of z
    d2 = (p - y)[..., None] / X.shape[-2]
    D1 = d2 * w2.swapaxes(-1, -2) * (1 - A1**2)
    one = np.ones(X.shape[-2])  # one @ D1 adds up the rows, quickly
    parts = (X.swapaxes(-1, -2) @ D1, one @ D1,
             A1.swapaxes(-1, -2) @ d2, one @ d2)
    flat = [part.reshape(*theta.shape[:-1], -1) for part in parts]
    return np.concatenate(flat, axis=-1)


def start(seed):
    rng = np.random.default_rng(seed)
    W1 = rng.normal(size=d * m) / np.sqrt(d)
    w2 = rng.normal(size=m) / np.sqrt(m)
    return np.concatenate([W1, np.zeros(m), w2, [0]])


theta = start(0)
h = 1e-5 * np.eye(len(theta))
central = (loss(theta + h, X, y) - loss(theta - h, X, y)) / 2e-5
assert np.allclose(central, gradient(theta, X, y), atol=1e-8)
print(f"{len(theta)} parameters, loss at the start {loss(theta, X, y):.3f}")

# %% [markdown]
# A race needs a common currency.
# Here it is the **row gradient**, the gradient for one example: a step with a batch of $B$ rows costs $B$ of them, and a step of GD costs 256.
# Every run may spend 3072.
# SGD with batches of 16 takes 192 steps for that, GD only 12.
#
# The seed of a run decides its start and its batches (rows drawn [without replacement](../optimization/stochastic-gradients.md#the-gradient-of-a-batch), anew for each step).
# So two optimizers with the same seed have the same start, and all but GD see the same batches.
# The losses in this lab are those of all 256 examples, after the run, also for methods that only saw batches.
# The argument `c` will rescale the inputs later.

# %%
@functools.cache
def batches(seed, B, steps):  # steps × B row numbers
    draw = np.random.default_rng(1000 + seed)
    order = np.tile(np.arange(n), (steps, 1))
    return draw.permuted(order, axis=1)[:, :B].copy()


def train(name, rates, seeds, B=16, budget=3072, c=1.0, every=None,
          rule=None):
    """Losses, checks × rates × seeds, and the last parameters."""
    rule, B = rule or optimizers[name], n if name == "GD" else B
    unit = np.append(np.repeat(np.ones(d) * c, m), np.ones(2 * m + 1))
    theta = np.array([start(seed) for seed in seeds]) / unit
    theta = np.repeat(theta[None], len(rates), axis=0)
    lr = np.reshape(rates, (-1, 1, 1))
    drawn = np.array([batches(seed, B, budget // B) for seed in seeds])
    state, losses = {}, []
    for t in range(1, budget // B + 1):
        rows = drawn[:, t - 1]
        X_B, y_B = (X * c)[rows], y[rows]
        theta = rule(lambda x: gradient(x, X_B, y_B), theta, state, lr)
        if t * B % (every or budget) == 0:
            losses.append(loss(theta, X * c, y))
    return np.array(losses), theta


for name in optimizers:
    low, high = train(name, [0.01, 1.0], [0, 1, 2])[0][-1].mean(axis=1)
    print(f"{name:11} lr 0.01: {low:.2f}   lr 1: "
          + (f"{high:.2f}" if high < 0.2 else
             "above 0.34" if high > 0.34 else "0.2 to 0.34"))

# %% [markdown]
# These are the two races of the beginning, as means of three seeds.
# (At the rate 1 some methods jump about so wildly that their digits mean nothing, so above 0.2 only a range is printed.)
# At 0.01 the step of SGD is too short; at 1 the step of RMSProp, which has about that size for *every* parameter, is far too long.
# The learning rate of SGD multiplies a gradient, that of RMSProp replaces its size ([Adaptive steps](../optimization/adaptive-steps.md#a-step-without-units)).
# They do not even have the same unit, so that equal numbers are no equal treatment.
# Exercise 1 computes how far apart they are.
#
# ## The rules
#
# 1. The same starts, the same batches, the same budget for all.
# 2. Every optimizer has its own learning rate, the best of one grid that is the same for all, by the mean loss of the same number of tuning runs.
# 3. If the best rate lies at an edge of the grid, the grid was too small, and the program stops.
# 4. The race uses other seeds than the tuning. The smallest of several noisy numbers is on average too small ([Evaluation](../statistics/evaluation.md#three-sets-three-jobs)), so the tuning losses are not reported as results.
# 5. What is compared is said before: here the mean loss at the end of the budget.
#
# ## On a surface
#
# First, two parameters and a curved valley,
#
# $$
# f(\boldsymbol{\theta}) = \tfrac12 (1 - \theta_1)^2 + 5 \, (\theta_2 - \theta_1^2)^2 ,
# $$
#
# with its minimum 0 at (1, 1).
# The second term is 0 along a parabola, and the first one falls slowly along it.
# The race is run in four cases.
# With a matrix $\mathbf{M}$ the loss is $f(\mathbf{M}\boldsymbol{\theta})$ with the gradient $\mathbf{M}^\top \nabla f(\mathbf{M}\boldsymbol{\theta})$, and the start is moved along, so that all begin at the same heights.
#
# - valley: $\mathbf{M} = \mathbf{I}$;
# - turned: $\mathbf{M}$ is a rotation by 45°;
# - rescaled: $\mathbf{M} = \operatorname{diag}(1, 0.1)$, so that the second parameter is measured in a unit that makes its numbers ten times as large;
# - noisy: the valley, with independent Gaussian noise of standard deviation 2 added to each entry of every gradient.
#
# There are no rows here, so a step costs one gradient, and without noise SGD is GD.
# The program tunes on 32 random starts, with 33 rates, for a budget of 20 steps and again for 100, and races from 32 other starts, with other noise.
# RMSProp takes part in the short race only.
# Its steps do not shrink, and in a long run with its best rate it jumps about in the valley so irregularly that starts which differ in the 14th digit end at visibly different losses.

# %%
def F(z):
    return (1 - z[..., 0])**2 / 2 + 5 * (z[..., 1] - z[..., 0]**2)**2


def dF(z):
    z = np.clip(z, -9, 9)  # so that a diverging run stays finite
    r = z[..., 1] - z[..., 0]**2
    return np.stack([z[..., 0] - 1 - 20 * r * z[..., 0], 10 * r], axis=-1)


def path(rule, rates, z, steps, M=np.eye(2), sd=0.0, seed=0):
    """Points z = M theta: steps × rates × starts × 2."""
    lr = np.asarray(rates, float)[:, None, None]
    theta = np.repeat((z @ np.linalg.inv(M).T)[None], len(lr), axis=0)
    noise = sd * np.random.default_rng(seed).normal(size=(steps, *z.shape))
    state, points = {}, [theta @ M.T]
    for t in range(steps):
        theta = rule(lambda x: (dF(x @ M.T) + noise[t]) @ M,
                     theta, state, lr)
        points.append(theta @ M.T)
    return np.array(points)


def places(seed):
    return np.random.default_rng(seed).uniform(-1, 1, size=(32, 2))


fine = 10 ** np.arange(-3.5, 0.6, 0.125)
on_surface = {"GD = SGD": descent} | dict(list(optimizers.items())[2:])
turn = np.array([[1, -1], [1, 1]]) / np.sqrt(2)
cases = {"valley": {}, "turned": {"M": turn},
         "rescaled": {"M": np.diag([1, 0.1])}, "noisy": {"sd": 2.0}}
found, surface = {}, {}
for steps in (20, 100):
    if steps == 100:
        del on_surface["RMSProp"]  # its digits would be chance
    for name, rule in on_surface.items():
        for case, setting in cases.items():
            last = F(path(rule, fine, places(0), steps, **setting)[-1])
            k = last.mean(axis=1).argmin()
            assert 0 < k < len(fine) - 1  # a best rate at the edge is none
            found[name, case, steps] = fine[k]
            fresh = path(rule, fine[[k]], places(1), steps, **setting,
                         seed=1)[-1]
            surface[name, case, steps] = F(fresh)[0]  # of 32 starts
    print(f"{steps} steps   ", *(f"{case:>9}" for case in cases))
    for name in on_surface:
        print(f"{name:11}", *(f"{surface[name, case, steps].mean():9.4f}"
                              for case in cases))
for case, steps in (("valley", 20), ("valley", 100), ("noisy", 100)):
    gap = surface["Adam", case, steps] - surface["Nesterov", case, steps]
    print(f"Adam minus Nesterov, {case}, {steps} steps: {gap.mean():.4f} +- "
          f"{2.04 * gap.std(ddof=1) / np.sqrt(32):.4f}")
for name in ("GD = SGD", "heavy ball", "Nesterov"):
    for steps in (20, 100):
        assert np.isclose(surface[name, "valley", steps].mean(),
                          surface[name, "turned", steps].mean())

# %% [markdown]
# Compare within a column.
# The last lines have 95% intervals for the mean difference over the 32 starts ([pairs](../statistics/estimation.md#two-means-and-pairs), 31 degrees of freedom).
# After 20 steps in the valley Nesterov leads and Adam is more than twice as high; after 100 steps Adam has the lowest mean, and the interval for its difference from Nesterov contains 0.
# A lead depends on the **budget**.
#
# **Turned**, GD, heavy ball and Nesterov have the same losses, as the assertions check: the gradient turns with the surface, and so do they.
# The methods that divide by entries change, here mostly for the better: Adam after 20 steps from 0.1889 to 0.0879.
# In [Adaptive steps](../optimization/adaptive-steps.md#what-the-division-cancels) a turn makes them worse; which of the two happens depends on the surface.
#
# **Rescaled**, everyone starts at the same heights and has the same minimum, and everyone is worse.
# The unit made the valley flat in one direction, and GD ends highest for both budgets.
# The division by entries does not cancel the [unit of a parameter](../optimization/adaptive-steps.md#what-the-division-cancels) either.
#
# With **noise**, Nesterov is ahead of Adam after 100 steps too, and the interval does not contain 0.
# Their losses of a few ten-thousandths are gone: at a constant rate noise sets [a floor](../optimization/stochastic-gradients.md#where-a-constant-rate-ends); a smaller rate lowers it and slows the way down to it.

# %%
groups = ((("GD = SGD", "C3^:"), ("heavy ball", "C0o-"),
           ("Nesterov", "C1s--")),
          (("AdaGrad", "C1s--"), ("Adam", "C3v-")))
fig, axes = plt.subplots(2, 1, figsize=(5.4, 5.6), layout="constrained")
s = np.linspace(0, 2 * np.pi, 97)
for ax, group in zip(axes, groups):
    for level in (0.3, 2):  # the two squares are level cos² and sin²
        a = 1 + np.sqrt(2 * level) * np.cos(s)
        ax.plot(a, a**2 + np.sqrt(level / 5) * np.sin(s), color="gray",
                lw=0.7)
    for name, style in group:
        points = path(on_surface[name], [found[name, "valley", 100]],
                      np.array([[-0.9, 0.1]]), 40)[:, 0, 0]
        ax.plot(*points.T, style, ms=4, lw=1, markevery=10, label=name)
    ax.plot(1, 1, "+", color="black", ms=10)
    ax.set(xlabel=r"$\theta_1$", ylabel=r"$\theta_2$", xlim=(-1.5, 1.7),
           ylim=(-0.9, 2.1), xticks=(-1, 1), yticks=(0, 1))
    ax.legend(loc="lower left")
plt.show()

# %% [markdown] figure="paths" alt="Two panels with two level lines of a valley along a parabola that opens upward, a path from (−0.9, 0.1) at the left for each method, and a cross at the minimum (1, 1). Top: GD drops to the bottom of the valley and creeps along it to about (0.6, 0.3); heavy ball swings across the valley near (0.6, 0.4); Nesterov follows the valley to about (0.95, 0.9). Bottom: AdaGrad and Adam begin with a long diagonal step and end at about 0.5 and 0.8 on the axis of theta 1."
# Forty steps from one start, with the rates tuned for 100 steps in the valley; every tenth point is marked.
# With another rate each method draws another path: a path shows a rate as much as a method.

# %% [markdown]
# ## Tuning on the network
#
# Back to the network, with batches of 16.
# The grid has 16 rates, from about 0.003 to about 18, each about 1.8 times the one before, and each is tried with the seeds 0, 1 and 2: 48 runs for each optimizer.
# The loss against the rate has the shape of a U.
# On the left of it the steps are too short, on the right they overshoot or drown in noise.

# %%
rates = 10 ** np.arange(-2.5, 1.3, 0.25)


def tune(name, **setting):
    """Mean loss of three tuning runs for every rate."""
    last = train(name, rates, [0, 1, 2], **setting)[0][-1].mean(axis=1)
    assert 0 < last.argmin() < len(rates) - 1  # not at an edge
    return last


tuned = {name: tune(name) for name in optimizers}
fig, axes = plt.subplots(2, 1, figsize=(5.4, 5.4), layout="constrained",
                         sharex=True, sharey=True)
styles = ("C0-", "C1--", "C2:", "C3-.")
for i, (name, last) in enumerate(tuned.items()):
    k = last.argmin()
    print(f"{name:11} rate {rates[k]:6.3f}, loss {last[k]:.3f}, "
          f"{np.sum(last <= 1.2 * last[k])} rates within 20%")
    shown = last < np.where(rates <= rates[k], 0.4, 0.25)
    axes[i // 4].plot(np.log10(rates[shown]), last[shown], styles[i % 4],
                      label=name)
for ax in axes:
    ax.legend(loc="upper center", ncols=2)
    ax.set(ylabel="loss", ylim=(0.1, 0.56), yticks=(0.2, 0.4),
           xticks=(-2, -1, 0, 1))
axes[1].set_xlabel(r"$\log_{10} \eta$")
plt.show()

# %% [markdown] figure="u-curves" alt="Two panels: loss, below 0.4 on the left and below 0.25 on the right, against the base-10 logarithm of the learning rate from minus 2.5 to a little above 1, eight curves in the shape of a U with a short right arm or none. Top: heavy ball and Nesterov lie nearly together with their lowest point at minus 0.5; SGD has the same left arm one decade to the right and its lowest point at 0.25; GD lies farthest to the right and higher, lowest at 1. Bottom: RMSProp, Adam and AdamW are lowest near minus 1, AdaGrad at 0."
# Every method has a valley of good rates, at different places.
# The right arms are cut off at 0.25, because the runs above it jump about.
# The left arms of SGD and of heavy ball are one decade apart: with $\beta = 0.9$ the effective rate is $\eta/(1 - \beta)$, ten times $\eta$ ([Momentum](../optimization/momentum.md#noise-takes-the-gain-away)).

# %% [markdown]
# The best rates run from 0.056 for RMSProp to 10 for GD, a factor of nearly 180.
# A method with a wide U is easy to tune: for RMSProp five rates of the grid come within 20% of the best loss, for heavy ball two.
# A comparison at a single rate sees one vertical line through these curves.
#
# ## The race
#
# Now 16 fresh seeds, with the tuned rates.
# The interval is the mean plus and minus 2.131 [standard errors](../statistics/estimation.md#the-mean-and-its-standard-error), the 0.975 quantile of [Student's t](../statistics/estimation.md#students-t) with 15 degrees of freedom.
# Besides the loss at the end, the program prints the median number of row gradients after which the loss is first seen at 0.25 or below (it looks every 64, for GD every 256), and the loss on the 2000 fresh examples.

# %%
def race(name, last, seeds=range(100, 116), **setting):
    losses, theta = train(name, rates[[last.argmin()]], seeds, **setting)
    return losses[:, 0], theta[0]


def half_width(sample):  # of 95%, for the mean of 16 (quantile 0.975)
    return 2.131 * sample.std(ddof=1) / 4


curves, final = {}, {}
for name, last in tuned.items():
    every = n if name == "GD" else 64
    curves[name], theta = race(name, last, every=every)
    final[name] = curves[name][-1]
    reached = curves[name] <= 0.25
    assert reached.any(axis=0).all()
    rows = np.median((reached.argmax(axis=0) + 1) * every)
    print(f"{name:11} {final[name].mean():.3f} +- "
          f"{half_width(final[name]):.3f}, to 0.25: {rows:4.0f} rows, "
          f"fresh examples {loss(theta, X_fresh, y_fresh).mean():.3f}")

# %% [markdown]
# Three criteria, three orders.
# AdaGrad has the lowest mean loss.
# RMSProp is the first at 0.25, with a median of 384 row gradients, and is sixth at the end; SGD is third at 0.25, before Nesterov and Adam, and seventh at the end.
# And on fresh examples AdaGrad is *last*, with 0.287, and RMSProp first.
# The lower the loss on 256 noisy examples, the more of their noise the parameters may have learned; a race of training losses is about optimization, and what you want from a network is measured on [other examples](../statistics/evaluation.md#three-sets-three-jobs).
#
# The intervals of the eight means overlap in many places, but the runs are [pairs](../statistics/estimation.md#two-means-and-pairs): same seed, same start, same batches.
# So take differences seed by seed.
# The [sign test](../statistics/hypothesis-tests.md#pairs-and-signs) counts in how many of 16 pairs an optimizer beat the best one; if both were equally likely to win a pair, the count would be binomial.
# Seven tests are made, so each has to pass [0.05/7](../statistics/hypothesis-tests.md#many-tests).
# And since AdaGrad was chosen as the reference *because* it won, the same differences are taken once more with another 16 seeds.

# %%
best = min(final, key=lambda name: final[name].mean())
others = [name for name in final if name != best]
again = {name: race(name, tuned[name], range(300, 316))[0][-1]
         for name in final}
print(f"loss minus that of {best}; a second 16 seeds")
for name in others:
    gap, gap_2 = final[name] - final[best], again[name] - again[best]
    wins = np.sum(gap < 0)
    tail = sum(math.comb(16, k) for k in range(min(wins, 16 - wins) + 1))
    print(f"{name:11} {gap.mean():.3f} +- {half_width(gap):.3f}, better in"
          f" {wins} of 16, p = {min(1, 2 * tail / 2**16):.5f};  "
          f"{gap_2.mean():.3f} +- {half_width(gap_2):.3f}")
print(f"threshold for {len(others)} tests: {0.05 / len(others):.5f}")

# %% [markdown]
# The sign test finds AdaGrad better than GD, SGD and RMSProp.
# With the second seeds all three differences have the same sign and are smaller; 0.012 ± 0.012 for SGD is no longer much.
# A reference that was chosen because it won has had some luck as well.
#
# Between AdaGrad, Nesterov, heavy ball and Adam the race has no winner: each beats AdaGrad in some pairs, and the intervals of the differences contain 0 both times.
# AdamW is on the border: it wins 6 pairs of 16, and its second interval misses 0, one of seven that were looked at.
# None of this proves that they are equal.
# An honest report has a group at the top, and no gold medal.
#
# The intervals speak about starts and batches.
# The 256 examples, the network, the grid and the tuned rates were the same in all 16 runs, and nothing here says how much the result would change with them.
# So change them.
#
# ## More noise, less noise
#
# The same budget in batches of 8 gives 384 steps with noisy gradients, in batches of 64 it gives 48 steps with gradients closer to the full one.
# Four of the eight race again, each tuned again for each batch size.

# %%
four, by_batch = ("SGD", "Nesterov", "AdaGrad", "Adam"), {16: final}
for B in (8, 64):
    by_batch[B] = {name: race(name, tune(name, B=B), B=B)[0][-1]
                   for name in four}
fig, ax = plt.subplots(figsize=(5.4, 3.2), layout="constrained")
for shift, B, style in ((-0.22, 8, "C0o"), (0, 16, "C1s"), (0.22, 64, "C3^")):
    for i, name in enumerate(four):
        L = by_batch[B][name]
        ax.errorbar(L.mean(), i + shift, xerr=half_width(L), fmt=style,
                    ms=5, label=f"B = {B}" if i == 0 else None)
ax.set(yticks=range(4), yticklabels=four,
       xlabel="loss", xlim=(0.1, 0.24),
       xticks=(0.1, 0.2))
ax.invert_yaxis()
ax.legend(loc="lower right")
print("           ", *(f"B = {B:<10d}" for B in (8, 16, 64)))
for name in four:
    print(f"{name:11}", *(f"{by_batch[B][name].mean():.3f} +- "
                          f"{half_width(by_batch[B][name]):.3f}"
                          for B in (8, 16, 64)))
for name in ("SGD", "AdaGrad"):
    for B in (8, 64):
        gap = by_batch[B][name] - by_batch[B]["Nesterov"]
        print(f"B = {B:2d}, {name} minus Nesterov: {gap.mean():.3f} +- "
              f"{half_width(gap):.3f}")
plt.show()

# %% [markdown] figure="batch-sizes" alt="Intervals of the loss of four optimizers for batches of 8 (circle), 16 (square) and 64 (triangle). SGD: 0.172, 0.155, 0.188. Nesterov: 0.161, 0.137 and 0.117, the lowest of all. AdaGrad: 0.133, 0.133, 0.176. Adam: 0.153, 0.143, 0.160."
# Means and 95% intervals of 16 runs at the end of the same budget.
# Of the four, AdaGrad is lowest with batches of 8, Nesterov with batches of 64.

# %% [markdown]
# With few, more exact steps momentum pays: Nesterov comes down to 0.117, and SGD, with the same batches and its own best rate, to 0.188.
# With many noisy steps Nesterov and SGD end at 0.161 and 0.172, and the interval for the difference contains 0 ([Momentum](../optimization/momentum.md#noise-takes-the-gain-away) has a reason).
# AdaGrad shrinks its steps as time goes on; that it does well with many noisy steps and not with few quiet ones agrees with this.
# "AdaGrad is better than Nesterov" and its opposite are both results of this network, one for each batch size.
#
# ## A short budget, and other units
#
# Two more changes, each with new tuning and batches of 16: a quarter of the budget; and inputs in other units, two of them multiplied by 10 and two divided by 10.
# The weights of the first layer start divided by the same numbers, so that the network at the start computes the same function.

# %%
units = np.array([10, 10, 1, 1, 0.1, 0.1])
short, rescaled = {}, {}
for name in optimizers:
    short[name] = tune(name, budget=768)
    first = race(name, short[name], budget=768)[0][-1]
    rescaled[name] = race(name, tune(name, c=units), c=units)[0][-1]
    print(f"{name:11} 768 rows {first.mean():.3f} +- "
          f"{half_width(first):.3f},  rescaled "
          f"{rescaled[name].mean():.3f} +- {half_width(rescaled[name]):.3f}")

# %% [markdown]
# After 768 row gradients SGD has 0.242 and Adam 0.244, a difference far smaller than either interval; at the full budget it was 0.155 and 0.143.
# In the new units the adaptive methods are ahead of the four others, of which SGD ends at 0.353 in place of 0.155.
# The division by entries helps where the inputs have different sizes, but does not undo the change: all eight are worse than before.
# To divide every input by its standard deviation ([Gradient descent](../optimization/gradient-descent.md#lower-the-condition-number)) brings them back to the old scale, up to a few percent, and with the usual starts it is the old race again, nearly, for all eight.
#
# ## Outside competition
#
# [BFGS](../optimization/newton.md#curvature-from-gradients-bfgs) learns the curvature from differences of gradients and needs no learning rate, hence no tuning: a backtracking search sets the length of each step.
# A loss and its gradient count as one evaluation, and so does a loss alone, if the search rejects the point.
# On the network it takes all 256 rows each time, which for the full budget makes 12 evaluations.

# %%
def bfgs(f, df, theta, budget):
    C, used, value, g = np.eye(len(theta)), 1, f(theta), df(theta)
    while np.linalg.norm(g) > 1e-8:
        step = -C @ g
        while used < budget:
            used, new = used + 1, f(theta + step)
            if new <= value + 1e-4 * (g @ step):  # Armijo
                break
            step = step / 2
        else:
            break
        theta = theta + step
        change = df(theta) - g
        value, g = new, g + change
        if step @ change > 0:
            V = np.eye(len(g)) - np.outer(step, change) / (step @ change)
            C = V @ C @ V.T + np.outer(step, step) / (step @ change)
    return value


values = [bfgs(F, dF, z, 20) for z in places(1)]
print(f"surface, 20 evaluations: {np.mean(values):.4f}")
for budget in (3072, 4 * 3072):
    L = [bfgs(lambda x: loss(x, X, y), lambda x: gradient(x, X, y),
              start(seed), budget // n) for seed in range(100, 116)]
    print(f"network, {budget // n} evaluations: {np.mean(L):.3f}")

# %% [markdown]
# On the surface nobody else comes near: 0.0033 after 20 evaluations, without any of the 33 trial rates.
# On the network it has 0.219 after 12 evaluations, about where GD is, with 0.229, and far behind the methods with batches; given four times the budget it reaches 0.069.
# The matrix `C` has the square of the number of parameters as its size: 4225 numbers here, far too many for a large network ([Newton](../optimization/newton.md#memory-and-conjugate-gradients)).
#
# ## What a race can say
#
# Count the winners: Nesterov, AdaGrad, RMSProp, Adam and AdamW have each led at least one column of a table, and BFGS wins where exact gradients are cheap.
# Each result is true for its loss, budget, noise, units, grid and criterion.
# No race decides once and for all, and a table without these six says little.
# What carries over are the reasons: what turns with the surface and what does not, what noise does to momentum, what a division by entries cancels.
#
# Also not counted here: the time a step takes, memory (one more number for each parameter with momentum, AdaGrad or RMSProp, two with Adam), and the price of tuning, 48 runs for each learning rate that was found.
#
# ## Exercises
#
# ### 1. By hand: how far is a step?
#
# A parameter has the gradient 2 at each of the first four steps.
# With $\eta = 0.1$, $\beta = 0.9$ and $\varepsilon = 0$, how far does it move in four steps of GD, heavy ball, Nesterov, AdaGrad, RMSProp and Adam?
# What changes if the gradient is 0.002?
# What does this say about a grid of learning rates that is to serve all eight?

# %% [markdown]
# #### Solution
# GD moves by $4 \cdot 0.1 \cdot 2 = 0.8$.
# The velocity of heavy ball is 0.2 times 1, 1.9, 2.71 and 3.439, together 1.8098; Nesterov looks ahead, but the gradient is the same there, so it moves as far.
# The sums of AdaGrad are 4, 8, 12 and 16, and its steps 0.1 times $1, 1/\sqrt2, 1/\sqrt3, 1/2$.
# The averages of RMSProp are 4 times 0.1, 0.19, 0.271 and 0.3439, and its steps 0.1 times $1/\sqrt{0.1}$ and so on: the first one is more than three times $\eta$.
# Adam moves by $\eta$ each time, together 0.4.
#
# With the gradient 0.002 the first three move a thousandth of that, and the others as far as before.
# So the best rates of the two groups are related by the size of the gradient, which no one knows before; the grid has to be wide, and its edges have to be watched.

# %%
lr, g, far = 0.1, 2.0, {}
for name in ("GD", "heavy ball", "Nesterov", "AdaGrad", "RMSProp", "Adam"):
    theta, state = 0.0, {}
    for t in range(4):
        theta = optimizers[name](lambda x: g, theta, state, lr)
    far[name] = -theta
    print(f"{name:11} {-theta:.4f}")
assert np.isclose(far["heavy ball"], lr * g * (1 + 1.9 + 2.71 + 3.439))
v = np.array([0.1, 0.19, 0.271, 0.3439]) * g**2
assert np.isclose(far["RMSProp"], np.sum(lr * g / np.sqrt(v)))

# %% [markdown]
# ### 2. By program: tune the momentum too
#
# Tune the heavy ball with $\beta$ = 0.8, 0.9 and 0.95, for batches of 16 and of 64, and race each with its best rate.
# Which $\beta$ does the tuning choose, and is this also the best one in the race?
# What does it do to rule 2?

# %% [markdown]
# #### Solution
# The rule with another $\beta$ goes into `tune` and `race` as the argument `rule`.

# %%
def with_beta(beta):
    def rule(grad, theta, s, lr):
        return heavy_ball(grad, theta, s, lr, beta=beta)
    return rule


for B in (16, 64):
    for beta in (0.8, 0.9, 0.95):
        setting = {"B": B, "rule": with_beta(beta)}
        last = tune("heavy ball", **setting)
        L = race("heavy ball", last, **setting)[0][-1]
        print(f"B = {B}, beta {beta:.2f}: tuning {last.min():.3f}, race "
              f"{L.mean():.3f} +- {half_width(L):.3f}")

# %% [markdown]
# The tuning chooses 0.9 both times.
# In the race 0.9 and 0.8 are close with batches of 16, and with batches of 64 the 0.8 is better, 0.140 against 0.163.
# Three tuning runs are too few to tell such neighbors apart, and the chosen one looks better in the tuning, 0.129, than in the race, 0.148; one reason is that it was chosen for its luck as well.
# By rule 2, heavy ball has now had three times as many tuning runs as the others, and a fair race would give the others as many, for their own second numbers.

# %% [markdown]
# ### 3. What breaks: eight names for one optimizer
#
# Run SGD with its tuned rate for 128 seeds and call 16 of the runs "optimizer 1", the next 16 "optimizer 2", and so on.
# Now take the interval for the difference of the best and the worst of the eight means (not paired, the seeds differ).
# How often does it miss 0, if you repeat this with the 128 runs in random order?
# How often does it for two names that were chosen before?

# %% [markdown]
# #### Solution
# All eight are the same, so every interval that misses 0 is a false alarm.

# %%
L = race("SGD", tuned["SGD"], range(400, 528))[0][-1]
shuffled = np.random.default_rng(3).permuted(np.tile(L, (2000, 1)), axis=1)
sample = shuffled.reshape(2000, 8, 16)  # trials × names × seeds
mean, var = sample.mean(axis=2), sample.var(axis=2, ddof=1)


def missed(a, b):  # share of the intervals for names a and b
    i = np.arange(2000)
    half = 2.042 * np.sqrt((var[i, a] + var[i, b]) / 16)  # 30 degrees
    return np.mean(abs(mean[i, a] - mean[i, b]) > half)


extreme = missed(mean.argmin(axis=1), mean.argmax(axis=1))
print(f"two names chosen before: {missed(0, 1):.0%} of intervals miss 0")
print(f"best and worst of eight: {extreme:.0%}")

# %% [markdown]
# The interval is made for two given names, and for these it errs in about one case of twenty.
# The best and the worst of eight are 28 pairs at once, and look different in nearly half of all cases.
# So a table of eight optimizers, with one interval of the usual width for the difference of its ends, often finds a "winner" where there is none.
# (The 2000 repetitions share 128 runs, so they describe these runs; the Monte Carlo error of the second share is about one percentage point.)

# %% [markdown]
# ### 4. By program: tuned short, raced long
#
# Long runs are expensive, so rates are often tuned on short ones.
# Use the rates tuned for 768 row gradients, in `short`, for the full budget of 3072.
# Whose result changes, and why?

# %% [markdown]
# #### Solution
# The seeds of the race stay the same, so an optimizer with the same best rate has the same losses and need not run again.

# %%
for name in optimizers:
    L = final[name]
    if short[name].argmin() != tuned[name].argmin():
        L = race(name, short[name])[0][-1]
    print(f"{name:11} rate {rates[short[name].argmin()]:6.3f} for 768, "
          f"{rates[tuned[name].argmin()]:6.3f} for 3072; with the first, "
          f"{L.mean():.3f}")

# %% [markdown]
# Six of the eight keep their rates.
# AdaGrad had the lowest mean loss with its own rate, 0.133; with the rate of the short runs it has 0.160, and only GD is behind it.
# Its steps shrink with every gradient, so a longer run needs a larger rate to begin with.
# GD changes its rate too and even gains a little: three tuning runs are few.

# %% [markdown]
# ## What you can now do
#
# You can set up a comparison of optimizers in which start, batches, budget and tuning are the same for all, and say which choices remain.
# You can read a U-curve, see when a grid is too small, and keep the runs that choose a rate apart from the runs that judge it.
# You can compare pairs seed by seed, allow for the number of comparisons, and say when there is no winner.
# You know which changes leave a method alone (a rotation, for GD and momentum) and which change the order: budget, noise, units, criterion.
#
# ## References
#
# - D. Choi and others, "On empirical comparisons of optimizers for deep learning", preprint (2019).
# - R. M. Schmidt, F. Schneider and P. Hennig, "Descending through a crowded valley: benchmarking deep learning optimizers", *International Conference on Machine Learning* (2021).
# - A. C. Wilson and others, "The marginal value of adaptive gradient methods in machine learning", *Advances in Neural Information Processing Systems* 30 (2017).
