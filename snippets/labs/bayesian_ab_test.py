# %% [markdown] description="A lab of one hour and four exercises: from last year's click rates to a prior, a posterior, the price of a mistake, and when to stop testing a network."
# # Bayesian A/B test
#
# A site shows every visitor one article, and network A chooses which.
# A new network, B, has been trained on more data, and on Monday a coin sends each of 2000 visitors to one of the two.
# Of the 989 visitors of A 25 click, of the 1011 visitors of B 47.
# Should B replace A on Tuesday?
#
# The usual first question is whether chance alone could do this.
# If A and B were copies of one network, the labels A and B would say nothing about who clicks, and every way to shuffle them among the visitors would be as probable as the one that happened.

# %%
import math
from statistics import NormalDist

import matplotlib.pyplot as plt
import numpy as np

ways = [math.comb(1011, j) * math.comb(989, 72 - j) for j in range(73)]
far = sum(ways[j] for j in range(73)  # j of the 72 clicks fall to B
          if abs(j * 989 - (72 - j) * 1011) >= 47 * 989 - 25 * 1011)
print(f"clicks: A {25 / 989:.2%}, B {47 / 1011:.2%}")
print(f"shuffled as far apart: {far / sum(ways):.4f}")

# %% [markdown]
# Copies come out so far apart on about 1 Monday of 86.
# This is the p-value of a [permutation test](../statistics/hypothesis-tests.md#the-permutation-test).
# It is not the probability that B is no better, it does not say how much better B is, and it does not know what a wrong decision costs.
#
# In this lab you answer these three questions, for Monday and for the two weeks that begin with it.
# You find a prior in last year's data, compute the posterior, the expected loss of each decision, and the worth of another day of testing.
# Then you try the method on thousands of simulated tests, also where its prior is wrong.
# To read the lab and run its cells takes about an hour; the four exercises at the end take nearly as much again.
# It uses [Bayes](../probability/bayes.md), [Distributions](../probability/distributions.md) and the sections from [Expectation](../probability/expectation.md) to [Hypothesis tests](../statistics/hypothesis-tests.md) that are linked where they are needed.
# Every cell uses what the cells above it have defined, so run them in order.
#
# ## What last year says
#
# Last year the site tried 30 networks, each on 20,000 visitors.
# Their click rates stand for the population from which A and B come, and a distribution of such rates is the [prior](../statistics/priors.md#a-prior-over-a-parameter).
# Only the 30 shares of clicks are known, and shares scatter more than the rates behind them.
# Let $\Theta$ be the rate of a network from this population, with mean $m$ and variance $\tau^2$, and let $K$ of $n$ visitors click, independently of each other given $\Theta$.
# Then $K/n$ has the mean $\Theta$ and the variance $\Theta (1 - \Theta)/n$ given $\Theta$, and by the [law of total variance](../probability/expectation.md#the-best-prediction)
#
# $$
# \operatorname{Var}(K/n) = \tau^2 + \tfrac1n \bigl( m (1 - m) - \tau^2 \bigr) .
# $$
#
# Put the mean and the sample variance of the shares in place of $m$ and of the left side, and solve for $\tau^2$.
# (If the solution is not positive, counting alone explains the scatter, and this way finds no prior.)
# The [Beta distribution](../statistics/priors.md#the-beta-distribution) with this mean and variance has $\alpha + \beta = m (1 - m)/\tau^2 - 1$.
# Call this sum $S$ the strength of the prior: it counts like visitors seen before.
#
# The program makes the data; a real team never sees the 240 and 5760.

# %%
def shares(alpha, beta, size):
    return rng.binomial(20_000, rng.beta(alpha, beta, size)) / 20_000


def fit(shares):
    """Mean and strength of the rates behind the shares."""
    m, noisy = shares.mean(axis=-1), shares.var(axis=-1, ddof=1)
    tau2 = (noisy - m * (1 - m) / 20_000) / (1 - 1 / 20_000)
    return m, m * (1 - m) / tau2 - 1


rng = np.random.default_rng(0)
m, S = fit(shares(240, 5760, 30))
alpha, beta = round(m * S), round((1 - m) * S)
print(f"mean {m:.4f}, strength {S:.0f}: prior Beta({alpha}, {beta})")
low, high = np.quantile(fit(shares(alpha, beta, (4000, 30)))[1], (0.05, 0.95))
print(f"fitted to 30 networks of this prior: 90% of the strengths from "
      f"{round(low, -3):.0f} to {round(high, -3):.0f}")

# %% [markdown]
# The fitted strength is 7463 visitors in place of 6000, the mean 0.0390 in place of 0.04.
# The last line is a [bootstrap](../statistics/estimation.md#the-bootstrap) that draws from the fitted model, 4000 times: in 90% of the repetitions the strength is off by a factor of at most about two.
#
# Two assumptions are made here.
# A and B are taken as drawn from this population, independently of each other: the same prior for both, so that neither is favored.
# And A brings no record of its own: it went live only the day before, and that day is left out.
#
# ## Two weeks of data
#
# The coin goes on for two weeks.
# The program makes four, and keeps the last two for later.
# It draws with the click rates 4.0% and 4.3%; what follows sees only the counts.

# %%
rng = np.random.default_rng(1)
n_A = rng.binomial(2000, 0.5, size=28)
n_B = 2000 - n_A
k_A, k_B = rng.binomial(n_A, 0.040), rng.binomial(n_B, 0.043)
days = np.cumsum([k_A, n_A, k_B, n_B], axis=1).T.tolist()
for day in (1, 7, 14):
    k_A, n_A, k_B, n_B = days[day - 1]
    print(f"to day {day:2d}: A {k_A} of {n_A}, {k_A / n_A:.2%}; "
          f"B {k_B} of {n_B}, {k_B / n_B:.2%}")

# %% [markdown]
# ## The posterior
#
# After $k$ clicks of $n$ visitors the posterior is $\operatorname{Beta}(\alpha + k, \beta + n - k)$ ([Priors](../statistics/priors.md#the-beta-distribution)).
# Call its parameters $\alpha_A, \beta_A$ for A and $\alpha_B, \beta_B$ for B.
# Visitors are independent given the rates, and so are the two rates before the data; so given the data $\Theta_A$ and $\Theta_B$ are independent too.
#
# The program computes the posteriors a second way, as prior times likelihood on a grid of 2000 cells, and compares means and variances.
# From each posterior it prints a [credible interval](../statistics/priors.md#one-observation-after-another).
# A grid also gives the distribution of the difference $\Delta = \Theta_B - \Theta_A$: for each of its values, add up the products of the probabilities of all pairs of cells that are so far apart.

# %%
h = 0.00005
theta = (np.arange(2000) + 0.5) * h  # middles of cells from 0 to 0.1
delta = np.arange(-1999, 2000) * h


def posterior(k, n):
    log_p = ((alpha - 1 + k) * np.log(theta)
             + (beta - 1 + n - k) * np.log(1 - theta))
    p = np.exp(log_p - log_p.max())
    return p / p.sum()


def difference(k_A, n_A, k_B, n_B):  # probability of each delta
    return np.correlate(posterior(k_B, n_B), posterior(k_A, n_A), "full")


def quantiles(p, middles):  # between the right ends of the cells
    return np.interp((0.025, 0.975), np.cumsum(p), middles + h / 2)


def moments(k, n, alpha=alpha, beta=beta):  # of the Beta posterior
    m = (alpha + k) / (alpha + beta + n)
    return m, m * (1 - m) / (alpha + beta + n + 1)


k_A, n_A, k_B, n_B = days[13]
for name, k, n in (("A", k_A, n_A), ("B", k_B, n_B)):
    p, (m, v) = posterior(k, n), moments(k, n)
    low, high = quantiles(p, theta)
    print(f"{name}: mean {m:.4f}, 95% credible interval {low:.4f} to "
          f"{high:.4f}")
    assert np.allclose([p @ theta, p @ (theta - m) ** 2], [m, v], atol=0)

fig, ax = plt.subplots(figsize=(5.2, 2.6), layout="constrained")
cut = slice(1799, 2200, 10)
for counts, style, name, x, y in (
        ((0, 0, 0, 0), "C2:", "prior", -0.0091, 75),
        (days[0], "C1--", "after Monday", 0.0062, 100),
        (days[13], "C0-", "after two weeks", 0.0046, 180)):
    p = difference(*counts)
    ax.plot(delta[cut], p[cut] / h, style)
    ax.text(x, y, name, color=style[:2])
ax.fill_between(delta[1799:2000:10], p[1799:2000:10] / h, color="C0",
                alpha=0.4, lw=0)
ax.set(xlabel=r"$\Delta$", ylabel="density", ylim=0,
       xticks=(-0.01, 0, 0.01), yticks=(0, 100, 200))
plt.show()

# %% [markdown] figure="posteriors" alt="Three densities of the difference from minus 0.01 to 0.01. Prior, dotted: a wide hill around 0, height near 125. After Monday, dashed: nearly as wide, slightly higher, a little right of 0. After two weeks, solid: a narrow hill of height 210 around 0.003; the small area left of 0 is shaded."
# Two weeks of data have made the distribution of the difference narrower, and these have moved it to the right.
# The shaded area is the probability, after two weeks, that A is better.

# %% [markdown]
# ## Is B better, and by how much?
#
# For whole $\alpha_B$ and $\beta_B$ the probability that B is better is a sum.
# Let $N = \alpha_B + \beta_B - 1$, and order $N$ independent uniform numbers by size.
# The one in place $\alpha_B$ has the density of $\Theta_B$, since $\alpha_B - 1$ numbers are below it and $\beta_B - 1$ above.
# It exceeds $\theta$ if and only if fewer than $\alpha_B$ of the numbers are at most $\theta$; their number is binomial, so this has a probability that is a sum of $\alpha_B$ terms.
# Its mean over the density of $\Theta_A$ is the probability that B is better,
#
# $$
# \sum_{k=0}^{\alpha_B - 1} \binom{N}{k} \frac{B(\alpha_A + k, \beta_A + N - k)}{B(\alpha_A, \beta_A)} ,
# $$
#
# with the [beta function](../statistics/priors.md#the-beta-distribution): the probability that A, shown to $N$ more visitors, gets fewer than $\alpha_B$ clicks.
# The program compares the sum with the grid and with [Monte Carlo](../probability/limit-theorems.md#monte-carlo-and-its-standard-error): 200,000 draws of both rates, and the share in which B has the larger one, with its standard error.
# The draws also give the posterior of the lift, the ratio of the rates minus 1.

# %%
def sum_better(a_A, b_A, a_B, b_B):
    N, g = a_B + b_B - 1, math.lgamma
    fixed = g(N + 1) + g(a_A + b_A) - g(a_A) - g(b_A) - g(a_A + b_A + N)
    return sum(math.exp(fixed - g(k + 1) - g(N - k + 1) + g(a_A + k)
                        + g(b_A + N - k)) for k in range(a_B))


def grid_better(p):  # half of the cell in the middle
    return p[2000:].sum() + p[1999] / 2


of_A = alpha + k_A, beta + n_A - k_A
of_B = alpha + k_B, beta + n_B - k_B
rng = np.random.default_rng(2)
draws_A, draws_B = rng.beta(*of_A, 200_000), rng.beta(*of_B, 200_000)
share = np.mean(draws_B > draws_A)
print(f"day 14, P(B better): sum {sum_better(*of_A, *of_B):.4f}, "
      f"grid {grid_better(p):.4f}, Monte Carlo {share:.4f} +- "
      f"{np.sqrt(share * (1 - share) / 200_000):.4f}")
print(f"day 1: grid {grid_better(difference(*days[0])):.4f}")
low, high = quantiles(p, delta)
print(f"day 14, difference: mean {p @ delta:.4f}, 95% credible interval "
      f"{low:.4f} to {high:.4f}")
lift = draws_B / draws_A - 1
low, high = np.quantile(lift, (0.025, 0.975))
print(f"lift: of the shares {(k_B / n_B) / (k_A / n_A) - 1:.1%}, mean "
      f"{lift.mean():.1%}, 95% credible interval {low:.1%} to {high:.1%}")

# %% [markdown]
# On Monday the probability that B is better was 0.80, not 1 minus the p-value.
# The prior counts like 7463 visitors and Monday brought each network 1000, so most of the gap of that day is put down to chance.
# After two weeks the probability is 0.94.
#
# The observed lift of 12.3% shrinks to 8.0%: as a [weighted average](../statistics/priors.md#the-beta-distribution), the posterior mean of either rate lies about a third of the way from the share to the prior mean.
# Each interval contains its quantity with probability 0.95, given these data and this prior.
# (The ends of the second come from draws, with an error of a few hundredths of a percentage point.)
# Both contain 0, and still something has to be decided.
#
# ## What a mistake costs
#
# Suppose a click earns half a euro and the chosen network will serve 4 million visitors until the next one comes.
# Then a difference of $\Delta$ is worth $v \Delta$ with $v = 2{,}000{,}000$ euros.
# To replace A costs $c = 2000$ euros once.
# So switching gains $v \Delta - c = v (\Delta - t)$ with the threshold $t = c/v$, one click in a thousand visitors.
# The loss of a decision is how much more the better one would have brought.
# Its posterior expectation is $v \, \mathbb{E}[\max(t - \Delta, 0)]$ if you switch, and $v \, \mathbb{E}[\max(\Delta - t, 0)]$ if you keep A.
# Since $\max(x, 0) - \max(-x, 0) = x$, the second minus the first is $v (\mathbb{E}[\Delta] - t)$.
#
# So to switch has the smaller expected loss exactly if the posterior *mean* of $\Delta$ exceeds $t$, because gains are linear in $\Delta$.
# The probability that B is better does not enter, nor does whether 0 is in an interval.
#
# Thousands of tests will need a faster way than a grid.
# Beta densities with large parameters are close to [Gaussian](../probability/gaussians.md), so treat $\Delta$ as Gaussian with its exact mean $\mu$ and standard deviation $s$.
# For $X \sim \mathcal{N}(\mu, s^2)$ and $z = \mu/s$
#
# $$
# \mathbb{E}[\max(X, 0)] = \mu \, \Phi(z) + s \, \phi(z) ,
# $$
#
# the integral of $(\mu + s x) \, \phi(x)$ from $-z$ on, because $-\phi$ is an antiderivative of $x \phi(x)$.

# %%
v, c = 2_000_000, 2000
t = c / v
print(f"grid: keep {v * (p @ np.maximum(delta - t, 0)):.0f}, "
      f"switch {v * (p @ np.maximum(t - delta, 0)):.0f}, "
      f"gain of switching {v * (p @ delta) - c:.0f}")

z_table = np.linspace(-9, 9, 9001)
Phi_table = [NormalDist().cdf(z) for z in z_table]


def Phi(z):
    return np.interp(z, z_table, Phi_table)


def upper(mu, s):
    """E[max(X, 0)] of a Gaussian X."""
    z = mu / s
    return mu * Phi(z) + s * np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)


def mean_and_sd(k_A, n_A, k_B, n_B, alpha=alpha, beta=beta):
    """Posterior mean and standard deviation of the difference."""
    m_A, v_A = moments(k_A, n_A, alpha, beta)
    m_B, v_B = moments(k_B, n_B, alpha, beta)
    return m_B - m_A, np.sqrt(v_A + v_B)


mu, s = mean_and_sd(*days[13])
print(f"Gaussian: P(B better) {Phi(mu / s):.4f}, keep "
      f"{v * upper(mu - t, s):.0f}, switch {v * upper(t - mu, s):.0f}")

# %% [markdown]
# The switch gains 3986 euros in expectation, and its expected loss is 277 by the grid and 278 by the Gaussian.
#
# ## Other priors
#
# How much of this is the prior?
# Keep its mean and vary its strength; and for Monday take flat priors for comparison.

# %%
for factor in (0.01, 0.25, 1, 4, 8):
    mu, s = mean_and_sd(*days[13], factor * alpha, factor * beta)
    print(f"strength times {factor:4.2f}: P(B better) {Phi(mu / s):.3f}, "
          f"gain of switching {v * mu - c:5.0f}")
mu, s = mean_and_sd(*days[0], 1, 1)
print(f"Monday, flat prior: P(B better) {Phi(mu / s):.3f}, mean {mu:.4f}")

# %% [markdown]
# The stronger the prior, the closer it pulls A and B together.
# The decision turns between four and eight times the fitted strength, well above the factor of about two that the 30 networks leave open.
# On Monday the strength mattered: for a flat prior rates near 90% are as plausible as rates near 4%, and it took the gap at its word, with probability 0.994 for B and a mean of 0.0211, more than half of the click rate itself.
#
# ## What a significance test answers
#
# The test of two shares divides their difference by its standard error, estimated as if both rates were equal ([Hypothesis tests](../statistics/hypothesis-tests.md#pairs-and-signs)).
# For large samples from copies this $z$ is about standard Gaussian.

# %%
def z_score(k_A, n_A, k_B, n_B):
    p = (k_A + k_B) / (n_A + n_B)
    se = np.sqrt(p * (1 - p) * (1 / n_A + 1 / n_B))
    return (k_B / n_B - k_A / n_A) / se


for day in (1, 7, 14, 28):
    z, (mu, s) = z_score(*days[day - 1]), mean_and_sd(*days[day - 1], 1, 1)
    print(f"day {day:2d}: p {2 * Phi(-abs(z)):.3f}, half of it "
          f"{Phi(-abs(z)):.3f}; flat prior, P(A better) {Phi(-mu / s):.3f}")

# %% [markdown]
# With flat priors, many clicks and B ahead, the probability that A is better is close to half the p-value.
# The numbers agree, the questions do not: one asks how often copies would favor B at least this much, the other how probable it is, given these counts and flat priors, that A is better.
#
# What the test promises needs no prior: if A and B are copies, and you look once, on a day chosen beforehand, then $p < 0.05$ comes up in about 5% of such tests.
# It does not promise that a switch pays.
#
# ## Is another day worth its price?
#
# A day of testing costs 50 euros, for a second network that has to run and be watched.
# (Clicks lost during the test are left out until exercise 2.)
# Data are worth something only if they can change the decision.
# Whoever knew $\Delta$ would never choose wrongly, so no data are worth more than the expected loss of the better decision.
#
# After $r$ more visitors of each network the posterior mean of $\Delta$ will be some $\mu'$, not known yet.
# By the [tower rule](../probability/expectation.md#the-best-prediction) its expectation is today's mean $\mu$.
# Let $S$ from now on be the strength of a posterior, prior and visitors together, nearly the same for A and B.
# The formula for last year's shares, with $m (1 - m) = \tau^2 (S + 1)$, gives the clicks per visitor among the next $r$ the variance $\tau^2 (S + r)/r$, and the posterior mean moves $r/(S + r)$ times as far.
# So the variance of $\mu'$ is the part $r/(S + r)$ of today's $s^2$.
# The better decision gains $v \max(\mu - t, 0)$ today, and the same with $\mu'$ in place of $\mu$ later.
# Treat $\mu'$ as Gaussian, and the expected difference is, again by the difference of two maxima,
#
# $$
# v \, \mathbb{E}[\max(X, 0)] , \quad X \sim \mathcal{N}\Bigl(-\lvert \mu - t \rvert, \frac{r s^2}{S + r}\Bigr) .
# $$
#
# The program checks this by simulation: draw rates from the posterior, clicks from the rates, and decide anew, 50,000 times.

# %%
def gain_of_data(mu, s, S, r):
    """Expected gain from r more visitors of each network."""
    return v * upper(-abs(mu - t), s * np.sqrt(r / (S + r)))


before = (*mean_and_sd(0, 0, 0, 0), alpha + beta)
today = (*mean_and_sd(*days[13]), alpha + beta + 14_000)
rng = np.random.default_rng(3)
more_A = rng.binomial(28_000, rng.beta(*of_A, 50_000))
more_B = rng.binomial(28_000, rng.beta(*of_B, 50_000))
new, _ = mean_and_sd(k_A + more_A, n_A + 28_000, k_B + more_B, n_B + 28_000)
gain = v * np.maximum(t - new, 0)  # without more data it is B
print(f"28 more days: gain {round(gain.mean(), -1):.0f}, Gaussian "
      f"{gain_of_data(*today, 28_000):.0f}, cost {28 * 50}")

fig, ax = plt.subplots(figsize=(5.2, 2.6), layout="constrained")
more = np.arange(1, 57)
for name, state, style in (("before the test", before, "C0"),
                           ("after day 14", today, "C2--")):
    gain = gain_of_data(*state, 1000 * more)
    net = gain - 50 * more
    print(f"{name}: best of 1 to 56 days {more[net.argmax()]}, gain minus "
          f"cost {net.max():.0f}, limit {gain_of_data(*state, 1e12):.0f}")
    ax.plot(more[::2], gain[::2], style)
    ax.text(55, gain[-1] + 60, f"gain {name}", color=style[:2], ha="right")
ax.plot((0, 40), (0, 2000), "C1:")
ax.text(28, 1550, "cost", color="C1", ha="right")
ax.set(xlabel="more days", ylabel="euros", ylim=0, xticks=(1, 28, 55),
       yticks=(0, 1000, 2000))
plt.show()

# %% [markdown] figure="more-data" alt="Euros over 1 to 55 more days. The gain before the test rises to about 1000 in 8 days and slowly to about 1500. The gain after day 14 rises from 0 to about 100 in 28 days and 160 in 55. The cost is a straight line that crosses the first curve near 28 days and lies far above the second."
# Before the test, plans of fewer than 28 days bring more than they cost; after day 14 none does.

# %% [markdown]
# Before the test the expected loss of the better decision, to keep A, was 1653 euros, and a plan of 8 days was best, with a gain of 591 above its cost.
# After two weeks the limit is 278, the best plan loses the price of its one day, and 28 more days would bring about 101 for 1400.
# A decision can be uncertain and the test be over.
#
# ## When to stop
#
# Two rules follow.
#
# - Stop when the expected loss of the better decision is below the cost of one day. This never stops too early, because no data can bring more than that loss; it may stop too late.
# - Stop when no plan pays, that is, when none of 1, 2, 4, 8 or 16 more days brings more than it costs. This never stops too late; it may stop too early, because you could look again before a plan ends, and there are other plans.

# %%
def best_plan(mu, s, S):
    """The largest net gain of 1, 2, 4, 8 and 16 more days."""
    return np.max([gain_of_data(mu, s, S, 1000 * more) - 50 * more
                   for more in (1, 2, 4, 8, 16)], axis=0)


k_A, n_A, k_B, n_B = np.array(days).T
mu, s = mean_and_sd(k_A, n_A, k_B, n_B)
loss = v * upper(-abs(mu - t), s)
plan = best_plan(mu, s, alpha + beta + (n_A + n_B) / 2)
p_value = 2 * Phi(-abs(z_score(k_A, n_A, k_B, n_B)))
day = np.arange(1, 29)
print("days on which the better decision is to switch:", np.sum(mu > t))
print("expected loss after day 1, 4, 14, 28:",
      *loss[[0, 3, 13, 27]].round().astype(int))
print("first day on which no plan pays:", day[plan < 0][0])
print("days with p < 0.05:", *day[p_value < 0.05])

# %% [markdown]
# On each of the 28 days the better decision is to switch.
# On day 4 no plan pays, and the days after it did not change the decision; the first rule would go on after day 28.
# The test at 0.05 says yes on ten days, among them the first two, and no on day 28.
# With the rates 4.0% and 4.3% the switch is in truth worth 4000 euros.
#
# ## Is 90% really 90%?
#
# A posterior probability makes a claim: of all tests in which it is 0.9, B is better in 90%.
# This is no statement about fixed rates, unlike the [coverage](../statistics/estimation.md#what-95-promises) of a confidence interval; the rates have to come from the prior.
# If they do, it holds given any data, by the definition of conditional probability.
# So it holds on average for any group of tests that is chosen by its data, also for tests that were stopped because they looked good.
#
# The program draws 10,000 tests with rates from the fitted prior and 1000 visitors a day for each network.
# Each test claims, with probability $P$ or $1 - P$, that the network that looks better is better.
# First take all claims between 0.85 and 0.95 on day 7.
# Then look every day, and stop at the first claim of at least 0.95.
# Do this with the prior that made the rates, and with a flat one.

# %%
R, LAST = 10_000, 28
n = 1000 * np.arange(1, LAST + 1)  # visitors of each network
test = np.arange(R)


def clicks(rate):
    return np.cumsum(rng.binomial(1000, rate[:, None], (R, LAST)), axis=1)


def first(stop):  # index of the day
    return np.where(stop.any(axis=1), stop.argmax(axis=1), LAST - 1)


rng = np.random.default_rng(4)
rate_A, rate_B = rng.beta(alpha, beta, size=(2, R))
k_A, k_B, truth = clicks(rate_A), clicks(rate_B), rate_B > rate_A
fig, ax = plt.subplots(figsize=(3.6, 2.8), layout="constrained")
ax.plot([0, 1], [0, 1], color="0.5", ls=":")
for name, prior, style in (("fitted", (alpha, beta), "C0"),
                           ("flat", (1, 1), "C1--")):
    mu, s = mean_and_sd(k_A, n, k_B, n, *prior)
    P = Phi(mu / s)
    claim, right = np.maximum(P, 1 - P), (P > 0.5) == truth[:, None]
    stop = first(claim >= 0.95)
    for rule, i, low, high in (("on day 7", 6, 0.85, 0.95),
                               ("stopped", stop, 0.95, 1)):
        use = (claim[test, i] >= low) & (claim[test, i] <= high)
        share = right[test, i][use].mean()
        print(f"{name}, {rule}: {use.sum()} claims of "
              f"{claim[test, i][use].mean():.3f}, right {share:.3f} +- "
              f"{np.sqrt(share * (1 - share) / use.sum()):.3f}")
    tenths = np.argsort(P[:, 6], kind="stable").reshape(10, -1)
    ax.plot(P[tenths, 6].mean(axis=1), truth[tenths].mean(axis=1), style)
ax.text(0.5, 0.3, "fitted prior", color="C0")
ax.text(0.08, 0.6, "flat prior", color="C1")
ax.set(xlabel="claimed P(B better)", ylabel="share with B better",
       xticks=(0, 0.5, 1), yticks=(0, 0.5, 1))
plt.show()

# %% [markdown] figure="calibration" alt="Share of tests with B better over the claimed probability, with a dotted diagonal. The solid curve of the fitted prior runs along the diagonal; the dashed curve of the flat prior is flatter, above it at the left end and below it at the right end."
# Day 7, tests in ten groups by their claim: with the right prior claims come true about as often as they say (dotted), with the flat prior they are too sure.

# %% [markdown]
# With the right prior, claims of 0.899 on average came true in 0.892 of the tests, and those that stopped a test, 0.962, in 0.963: within about one standard error.
# Looking every day needs no correction.
# But all of this rests on the prior.
# With the flat one the claims that stopped a test average 0.969 and come true in 0.870: it takes an extreme start at its word, and looking every day finds extreme starts.
#
# ## What looking every day does
#
# Compare rules by what they cost: the loss of their decisions plus 50 euros for each day.
# Two of them go by $p < 0.05$ and switch only if B is ahead then; the others switch if the posterior mean of $\Delta$ exceeds $t$.
# Rules that look daily stop on the first day on which their condition holds, and on day 28 at the latest.
# The prior in use is always the fitted one, and the rules meet three worlds: rates from that prior; copies of one network; and a narrow one, whose rates come from a prior of 4 times the strength and spread about half as far.
# The first line of each is the loss without a test.

# %%
def play(world, rate_A, rate_B):
    k_A, k_B, gap = clicks(rate_A), clicks(rate_B), rate_B - rate_A
    (mu, s), z = mean_and_sd(k_A, n, k_B, n), z_score(k_A, n, k_B, n)
    loss = v * upper(-abs(mu - t), s)
    plan = best_plan(mu, s, alpha + beta + n)
    last = np.full(R, LAST - 1)
    print(f"{world}: no test, keep A {v * np.maximum(gap - t, 0).mean():.0f}")
    for rule, stop, to_B in (
            ("28 days, p < 0.05", last, z > 1.96),
            ("daily, p < 0.05", first(abs(z) > 1.96), z > 1.96),
            ("28 days, mean", last, mu > t),
            ("daily, loss < 50", first(loss < 50), mu > t),
            ("daily, no plan", first(plan < 0), mu > t)):
        to_B = to_B[test, stop]
        lost = v * np.maximum(np.where(to_B, t - gap, gap - t), 0)
        total = lost + 50 * (stop + 1)
        print(f"  {rule:17s} {stop.mean() + 1:4.1f} days, {to_B.mean():3.0%} "
              f"switch, loss {lost.mean():3.0f}, total {total.mean():.0f} +- "
              f"{total.std() / R**0.5:.0f}")
    return abs(z) > 1.96


rng = np.random.default_rng(5)
play("prior", rate_A, rate_B)
alarm = play("copies", rate_A, rate_A)
play("narrow", *rng.beta(4 * alpha, 4 * beta, size=(2, R)))
print(f"copies, p < 0.05: day 28 {alarm[:, -1].mean():.1%}, "
      f"some day {alarm.any(axis=1).mean():.1%}")

# %% [markdown]
# **Errors.**
# A test that is used once on copies has an error rate near the 5% that it promises; with [a look every day](../statistics/hypothesis-tests.md#looking-until-it-is-significant) for 28 days it is 27.2%.
# (The standard errors are below half a percentage point.)
# A flat prior gives no protection, since the smaller of its two probabilities is nearly half the p-value.
# The calibration above does not help here either: a prior with a density gives exact copies the probability 0.
#
# **Costs.**
# If the rates come from the prior, the mean after 28 days loses 258 euros and $p < 0.05$ after 28 days 518, on the same data.
# No rule on the same data has a smaller expected loss there, since the mean makes it smallest for every set of data.
# For copies the order is reversed: the mean switches in 22% of the tests, and each time spends 2000 euros for nothing.
# Who often tests copies should give $\Delta = 0$ a probability of its own in the prior.
#
# **Days.**
# In the first four rules most of the total is the price of the days.
# Stopping when no plan pays takes 4.3 days and costs 913 in all, while waiting for an expected loss below 50, or for day 28, takes 21.5 days and costs 1332.
# It is also the cheapest of the five in the other two worlds; there it is cheaper still not to test, which only a better prior can tell.
#
# ## What the model leaves out
#
# - **Visits are not visitors.** Who comes ten times often does the same ten times: count visitors, not visits ([Estimation](../statistics/estimation.md#neighbors-counted-as-independent)).
# - **Relatives.** If B is A with more training, the two rates are hardly independent draws, and their difference is probably smaller than the prior says, as in the narrow world.
# - **Time.** Rates change with the day and with habit. Whole weeks help; so does a comparison within days (exercise 4).
# - **The wrong number.** Clicks are easy to count and are not what the site lives on (exercise 3).
#
# ## Exercises
#
# ### 1. By hand: one visitor each
#
# With flat priors, the only visitor of A does not click and the only visitor of B does.
# Find the probability that B is better and, for $t = 0$ and $v = 1$, the expected loss of either decision.
# Use that $\max(\Theta_A - \Theta_B, 0)$ is the length of the interval of all $x$ with $\Theta_B < x < \Theta_A$, so that its expectation is the integral of $P(\Theta_B < x) \, P(\Theta_A > x)$ over $x$.

# %% [markdown]
# #### Solution
# The posterior density of $\Theta_A$ is $2 (1 - x)$, that of $\Theta_B$ is $2x$, so $P(\Theta_A > x) = (1 - x)^2$ and $P(\Theta_B < x) = x^2$.
# A is better with probability $\int_0^1 2 (1 - x) \, x^2 \, \mathrm{d}x = \tfrac23 - \tfrac12$, so B with $\tfrac56$.
# To choose B loses $\int_0^1 x^2 (1 - x)^2 \, \mathrm{d}x = \tfrac13 - \tfrac12 + \tfrac15 = \tfrac1{30}$.
# To choose A loses more by the difference of the posterior means, $\tfrac23 - \tfrac13$: together $\tfrac{11}{30}$.

# %%
assert np.isclose(sum_better(1, 2, 2, 1), 5 / 6)

# %% [markdown]
# ### 2. By program: a test that learns
#
# A coin sends half of all visitors to the worse network until the end.
# **Thompson sampling** draws for every visitor a rate of A and a rate of B from the posteriors of that morning, and shows the network with the larger draw.
# Why is the number of visitors of B on a day then binomial with 2000 trials, and with the morning's probability $P$ that B is better?
# Compare both ways on 4000 tests with rates from the prior, after 28 days: the expected clicks lost because visitors saw the worse network, and the loss of the decision that follows.
# (Average its posterior expectation: by the tower rule the mean is the same, with less noise.)

# %% [markdown]
# #### Solution
# Given the data of the days before, the draws for different visitors are independent, and each favors B with probability $P$.

# %%
for name in ("coin", "Thompson"):
    rng = np.random.default_rng(11)
    rate_A, rate_B = rng.beta(alpha, beta, size=(2, 4000))
    gap = rate_B - rate_A
    k_A, n_A, k_B, n_B, lost = np.zeros((5, 4000))
    for _ in range(28):
        mu, s = mean_and_sd(k_A, n_A, k_B, n_B)
        to_B = rng.binomial(2000, Phi(mu / s) if name == "Thompson" else 0.5,
                            4000)
        n_A, n_B = n_A + 2000 - to_B, n_B + to_B
        k_A = k_A + rng.binomial(2000 - to_B, rate_A)
        k_B = k_B + rng.binomial(to_B, rate_B)
        lost += abs(gap) * np.where(gap > 0, 2000 - to_B, to_B)
    mu, s = mean_and_sd(k_A, n_A, k_B, n_B)
    after = v * upper(-abs(mu - t), s)
    print(f"{name}: clicks lost {lost.mean():.0f}, loss of the "
          f"decision {round(after.mean(), -1):.0f} +- "
          f"{after.std() / 4000**0.5:.0f}")

# %% [markdown]
# Visitors move to the network that looks better, so Thompson sampling loses 31 clicks in 28 days where the coin loses 70.
# The network that looks worse gets few visitors and stays uncertain, and so decisions are a little worse, 290 against 270 euros.
# At half a euro the coin loses 35 euros in 28 days, little beside 1400: with 4 million visitors to come the decision matters, not the test.

# %% [markdown]
# ### 3. What breaks: orders in place of clicks
#
# The site lives on orders, and an order exceeds $x \ge 10$ euros with probability $(10/x)^{1.5}$.
# In two weeks each network brings 600 independent orders.
# Show that the expected amount is 30 and the variance infinite.
# For 4000 copies of one network, how often does the mean $\pm 1.96$ standard errors contain 30, and how often are the means of two copies more than 20% apart?
# What changes if every amount above 200 counts as 200, and what does that cost?

# %% [markdown]
# #### Solution
# The expectation is the area under $P(X > x)$, that is $10 + \int_{10}^\infty (10/x)^{1.5} \, \mathrm{d}x = 10 + 20$.
# The square exceeds $y \ge 100$ with probability $(10/\sqrt{y})^{1.5}$, which falls more slowly than $1/y$, so that the area and with it the variance is infinite.
# With the cap the first integral ends at 200, and the expectation is $30 - 20 \sqrt{10/200}$.

# %%
rng = np.random.default_rng(7)
orders = 10 * (1 + rng.pareto(1.5, size=(4000, 600)))
for name, x, expected in (
        ("as they are", orders, 30),
        ("capped", np.minimum(orders, 200), 30 - 20 * np.sqrt(10 / 200))):
    mean, se = x.mean(axis=1), x.std(axis=1, ddof=1) / 600**0.5
    covered = np.sum(abs(mean - expected) < 1.96 * se)
    apart = np.sum(abs(np.log(mean[:2000] / mean[2000:])) > np.log(1.2))
    print(f"orders {name}: expectation {expected:.2f}, covered by {covered} "
          f"of 4000, {apart} of 2000 pairs more than 20% apart")
print(f"standard errors: at most {0.5 / 2000**0.5:.1%}")

# %% [markdown]
# The [central limit theorem](../probability/limit-theorems.md#the-central-limit-theorem) asks for a finite variance.
# Most samples lack the very large orders, so that the mean and its standard error are both too small, and the interval covers in 3008 of 4000 cases, in place of 3800.
# In 541 of 2000 pairs one copy looks better by more than a fifth.
# With the cap it is 14 pairs, and 3768 intervals cover, but for another expectation: a network that brings more of the very large orders gets no credit for them.
# Choose the cap before you see the data, or model the tail and put a prior on it.

# %% [markdown]
# ### 4. What breaks: the coin is changed
#
# In another test A got nine of ten visitors on weekdays, and half of them on the weekend.
# On weekdays A had 414 clicks of 9000 visitors and B 50 of 1000; on the weekend A had 40 of 2000 and B 44 of 2000.
# With flat priors, how probable is it that B is better on weekdays, on the weekend, and by the sums of the counts?
# What has gone wrong, and what is to be done?

# %% [markdown]
# #### Solution
# Use the Gaussian approximation for each.

# %%
week, end = (414, 9000, 50, 1000), (40, 2000, 44, 2000)
for name, counts in (("weekdays", week), ("weekend", end),
                     ("sums", np.add(week, end))):
    mu, s = mean_and_sd(*counts, 1, 1)
    print(f"{name}: P(B better) {Phi(mu / s):.3f}")
(mu_1, s_1), (mu_2, s_2) = (mean_and_sd(*part, 1, 1) for part in (week, end))
z = (10 * mu_1 + 4 * mu_2) / np.hypot(10 * s_1, 4 * s_2)
print(f"parts, 10 to 4: P(B better) {Phi(z):.3f}")

# %% [markdown]
# Of a thousand visitors on weekdays 46 clicked with A and 50 with B, on the weekend 20 and 22, by the sums 41 and 31.
# This is [Simpson's paradox](../probability/bayes.md#2-by-hand-better-on-each-worse-on-all): two thirds of B's visitors came on the weekend, when few people click, and less than a fifth of A's.
# The sums compare days, not networks.
# Take the posterior of the difference for each part, and add the two with the same weights for both networks, here 10 to 4, as all visitors were: the last line.
# Thompson sampling changes the coin every day and falls into the same trap if rates change from day to day.

# %% [markdown]
# ## What you can now do
#
# You can get a prior from earlier tests, without their noise of counting.
# You can compute the posterior of two click rates, the probability that one is larger, and the expected loss of each decision.
# You can say why a decision with linear costs needs the posterior mean and neither a p-value nor a threshold of 0.95, and when more data are not worth their price.
# You know what looking every day does to a p-value, why it does not harm a posterior whose prior is right, and how a wrong prior shows.
#
# ## References
#
# - Andrew Gelman and others, *Bayesian Data Analysis*, third edition, CRC Press, 2013, chapters 5 (populations of rates) and 9 (decisions).
# - Howard Raiffa and Robert Schlaifer, *Applied Statistical Decision Theory*, Harvard University, 1961: the value of information.
# - Ron Kohavi, Diane Tang and Ya Xu, *Trustworthy Online Controlled Experiments*, Cambridge University Press, 2020.
# - Daniel Russo and others, "A tutorial on Thompson sampling", *Foundations and Trends in Machine Learning* 11 (2018), pages 1–96.
