// What the C++ programs share: the arrays of src/engine/compile/compiled-graph.ts as programs.ts writes them, the order of work of
// src/engine/propagate/dirty-nodes.ts, and the sweep of src/engine/propagate/propagate.ts, without limits. Bench only.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using std::int32_t;
using std::uint32_t;
using std::uint8_t;

static const double whole = 1099511627776.0;  // 2^40
enum Rule { all = 0, atLeast = 1, share = 2 };  // capacity is the one left

template <class T>
static std::vector<T> read(FILE* file, size_t count) {
  std::vector<T> values(count);
  if (std::fread(values.data(), sizeof(T), count, file) != count) std::exit(1);
  return values;
}

// Milliseconds of the processor: other work may run beside it.
static double processorMilliseconds() { return 1000.0 * std::clock() / CLOCKS_PER_SEC; }

struct Graph {
  int n, m, g, edges;
  std::vector<int32_t> componentLast, groupStart, slotStart, supplier, dependentStart, dependent;
  std::vector<uint8_t> rule;
  std::vector<double> parameter, weight;

  explicit Graph(FILE* file) {
    auto counts = read<int32_t>(file, 4);
    n = counts[0], m = counts[1], g = counts[2], edges = counts[3];
    componentLast = read<int32_t>(file, n);
    groupStart = read<int32_t>(file, n + 1);
    slotStart = read<int32_t>(file, g + 1);
    supplier = read<int32_t>(file, m);
    dependentStart = read<int32_t>(file, n + 1);
    dependent = read<int32_t>(file, edges);
    rule = read<uint8_t>(file, g);
    parameter = read<double>(file, g);
    weight = read<double>(file, m);
  }
};

struct DirtyNodes {
  std::vector<uint32_t> bits, summary;
  int none, current = -1, behind;
  explicit DirtyNodes(int n) : bits((n >> 5) + 1), summary((bits.size() >> 5) + 1), none(n), behind(n) {}
  void add(int position) {
    int word = position >> 5;
    bits[word] |= 1u << (position & 31);
    summary[word >> 5] |= 1u << (word & 31);
    if (position <= current && position < behind) behind = position;
  }
  int memberFrom(int start) const {
    int word = start >> 5;
    uint32_t members = bits[word] & (~0u << (start & 31));
    if (members) return (word << 5) + __builtin_ctz(members);
    size_t at = (word + 1) >> 5;
    uint32_t words = at < summary.size() ? summary[at] & (~0u << ((word + 1) & 31)) : 0;
    while (!words) {
      if (++at >= summary.size()) return none;
      words = summary[at];
    }
    int next = (int)(at << 5) + __builtin_ctz(words);
    return (next << 5) + __builtin_ctz(bits[next]);
  }
  int takeNext(int last) {
    int next = memberFrom(current + 1);
    if (next > last && behind != none) {
      next = behind;
      behind = none;
    }
    if (next == none) {
      current = -1;
      return -1;
    }
    int word = next >> 5;
    bits[word] &= ~(1u << (next & 31));
    if (!bits[word]) summary[word >> 5] &= ~(1u << (word & 31));
    current = next;
    return next;
  }
};

// Losses of one scenario. Whoever reads it clears it, at the cost of what it touched.
struct Losses {
  const Graph& graph;
  std::vector<double> loss, own, scratch;
  std::vector<uint8_t> cut;
  std::vector<int32_t> touched;
  DirtyNodes dirty;

  explicit Losses(const Graph& of)
      : graph(of), loss(of.n), own(of.n), scratch(of.m), cut(of.m), dirty(of.n) { touched.reserve(of.n); }

  double groupLoss(int group) {
    const int32_t* supplier = graph.supplier.data();
    const double *weight = graph.weight.data(), *losses = loss.data();
    const uint8_t* cuts = cut.data();
    int start = graph.slotStart[group], end = graph.slotStart[group + 1];
    auto passed = [=](int slot) { return std::ceil(weight[slot] * (cuts[slot] ? whole : losses[supplier[slot]])); };
    double result = 0;
    switch (graph.rule[group]) {
      case all:
        for (int slot = start; slot < end; slot++) result = std::max(result, passed(slot));
        return result;
      case atLeast: {
        int k = (int)graph.parameter[group];
        if (k == 1) {
          result = whole;
          for (int slot = start; slot < end && result > 0; slot++) result = std::min(result, passed(slot));
          return result;
        }
        if (k == end - start) {
          for (int slot = start; slot < end; slot++) result = std::max(result, passed(slot));
          return result;
        }
        for (int slot = start; slot < end; slot++) scratch[slot - start] = passed(slot);
        std::nth_element(scratch.begin(), scratch.begin() + k - 1, scratch.begin() + (end - start));
        return scratch[k - 1];
      }
      case share:
        for (int slot = start; slot < end && result < whole; slot++) result += std::min(whole, passed(slot));
        return std::min(whole, result);
      default:
        for (int slot = start; slot < end; slot++) result += passed(slot);
        return std::min(whole, std::max(0.0, result - graph.parameter[group]));
    }
  }

  // The node fails wholly, and its loss spreads.
  void fail(int failed) {
    own[failed] = whole;
    dirty.add(failed);
    int last = -1;
    for (int position = dirty.takeNext(last); position != -1; position = dirty.takeNext(last)) {
      if (position > last) last = graph.componentLast[position];
      double worst = own[position];
      int groupEnd = graph.groupStart[position + 1];
      for (int group = graph.groupStart[position]; group < groupEnd && worst < whole; group++)
        worst = std::max(worst, groupLoss(group));
      if (worst == loss[position]) continue;
      if (loss[position] == 0) touched.push_back(position);
      loss[position] = worst;
      int end = graph.dependentStart[position + 1];
      for (int index = graph.dependentStart[position]; index < end; index++) dirty.add(graph.dependent[index]);
    }
    own[failed] = 0;
  }

  void clear() {
    for (int position : touched) loss[position] = 0;
    touched.clear();
  }
};
