// Every failure of a list, alone: the sweeps of src/engine/failure-sweep.ts (32 in a word) and single-failures.ts on the
// same arrays: bench only. Arguments: a file as sweep-times.ts writes it, then boolean or graded. Output: milliseconds of the processor, and
// how many nodes all failures lose (boolean) or impair (graded) in sum.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using std::int32_t;
using std::uint8_t;

static const double whole = 1099511627776.0;  // 2^40

template <class T>
static std::vector<T> read(FILE* file, size_t count) {
  std::vector<T> values(count);
  if (std::fread(values.data(), sizeof(T), count, file) != count) std::exit(1);
  return values;
}

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


int main(int, char** arguments) {
  FILE* file = std::fopen(arguments[1], "rb");
  if (!file) return 1;
  bool boolean = arguments[2][0] == 'b';
  auto counts = read<int32_t>(file, 5);
  int n = counts[0], m = counts[1], g = counts[2], edges = counts[3], seedCount = counts[4];
  auto componentLast = read<int32_t>(file, n), groupStart = read<int32_t>(file, n + 1), slotStart = read<int32_t>(file, g + 1);
  auto supplier = read<int32_t>(file, m), dependentStart = read<int32_t>(file, n + 1), dependent = read<int32_t>(file, edges);
  auto seeds = read<int32_t>(file, seedCount);
  auto rule = read<uint8_t>(file, g);
  auto parameter = read<double>(file, g), weight = read<double>(file, m);
  DirtyNodes dirty(n);
  long long found = 0;
  auto begin = std::clock();

  if (boolean) {
    std::vector<uint32_t> lost(n), own(n), count(m + 1);
    std::vector<int32_t> changed;
    for (int first = 0; first < seedCount; first += 32) {
      int end = std::min(seedCount, first + 32);
      for (int at = first; at < end; at++) {
        own[seeds[at]] |= 1u << (at - first);
        dirty.add(seeds[at]);
      }
      int last = -1;
      for (int position = dirty.takeNext(last); position != -1; position = dirty.takeNext(last)) {
        if (position > last) last = componentLast[position];
        uint32_t word = own[position];
        for (int group = groupStart[position]; group < groupStart[position + 1] && word != ~0u; group++) {
          int start = slotStart[group], stop = slotStart[group + 1];
          if (rule[group] == 0) {
            for (int slot = start; slot < stop; slot++) word |= lost[supplier[slot]];
            continue;
          }
          int wanted = stop - start - (int)parameter[group] + 1;
          if (wanted == stop - start) {
            uint32_t all = ~0u;
            for (int slot = start; slot < stop && all; slot++) all &= lost[supplier[slot]];
            word |= all;
            continue;
          }
          count[0] = ~0u;
          for (int at = 1; at <= wanted; at++) count[at] = 0;
          for (int slot = start; slot < stop; slot++) {
            uint32_t loser = lost[supplier[slot]];
            if (!loser) continue;
            for (int at = wanted; at > 0; at--) count[at] |= count[at - 1] & loser;
          }
          word |= count[wanted];
        }
        if (word == lost[position]) continue;
        if (!lost[position]) changed.push_back(position);
        lost[position] = word;
        for (int index = dependentStart[position]; index < dependentStart[position + 1]; index++) dirty.add(dependent[index]);
      }
      for (int position : changed) {
        found += __builtin_popcount(lost[position]);
        lost[position] = 0;
      }
      changed.clear();
      for (int at = first; at < end; at++) own[seeds[at]] = 0;
    }
  } else {
    std::vector<double> loss(n), own(n), scratch(m);
    std::vector<uint8_t> cut(m);
    std::vector<int32_t> touched;
    auto groupLoss = [&](int group) {
      int start = slotStart[group], end = slotStart[group + 1];
      auto passed = [&](int slot) { return std::ceil(weight[slot] * (cut[slot] ? whole : loss[supplier[slot]])); };
      double result = 0;
      switch (rule[group]) {
        case 0:
          for (int slot = start; slot < end; slot++) result = std::max(result, passed(slot));
          return result;
        case 1: {
          int k = (int)parameter[group];
          for (int slot = start; slot < end; slot++) scratch[slot - start] = passed(slot);
          std::nth_element(scratch.begin(), scratch.begin() + k - 1, scratch.begin() + (end - start));
          return scratch[k - 1];
        }
        case 2:
          for (int slot = start; slot < end && result < whole; slot++) result += std::min(whole, passed(slot));
          return std::min(whole, result);
        default:
          for (int slot = start; slot < end; slot++) result += passed(slot);
          return std::min(whole, std::max(0.0, result - parameter[group]));
      }
    };
    for (int seed : seeds) {
      own[seed] = whole;
      dirty.add(seed);
      int last = -1;
      for (int position = dirty.takeNext(last); position != -1; position = dirty.takeNext(last)) {
        if (position > last) last = componentLast[position];
        double worst = own[position];
        for (int group = groupStart[position]; group < groupStart[position + 1] && worst < whole; group++)
          worst = std::max(worst, groupLoss(group));
        if (worst == loss[position]) continue;
        if (loss[position] == 0) touched.push_back(position);
        loss[position] = worst;
        for (int index = dependentStart[position]; index < dependentStart[position + 1]; index++) dirty.add(dependent[index]);
      }
      found += (long long)touched.size();
      for (int position : touched) loss[position] = 0;
      touched.clear();
      own[seed] = 0;
    }
  }
  double milliseconds = 1000.0 * (std::clock() - begin) / CLOCKS_PER_SEC;  // of the processor: other work may run beside it
  std::printf("%.3f %lld\n", milliseconds, found);
}
