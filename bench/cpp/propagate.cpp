// The sweep of src/engine/propagate.ts on the same arrays, without limits: bench only.
// Input: a file of counts and arrays as cpp-times.ts writes them. Output: least milliseconds of a scenario, then the sum
// of losses to compare.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
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
  auto counts = read<int32_t>(file, 5);
  int n = counts[0], m = counts[1], g = counts[2], edges = counts[3], failed = counts[4];
  auto componentLast = read<int32_t>(file, n), groupStart = read<int32_t>(file, n + 1), slotStart = read<int32_t>(file, g + 1);
  auto supplier = read<int32_t>(file, m), dependentStart = read<int32_t>(file, n + 1), dependent = read<int32_t>(file, edges);
  auto rule = read<uint8_t>(file, g);
  auto parameter = read<double>(file, g), weight = read<double>(file, m);
  std::vector<double> loss(n), own(n), scratch(m);
  std::vector<uint8_t> cut(m), isTouched(n);
  std::vector<int32_t> touched(n);
  DirtyNodes dirty(n);

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

  std::vector<double> times;
  double sum = 0;
  for (int round = 0; round < 41; round++) {
    auto begin = std::chrono::steady_clock::now();
    own[failed] = whole;
    dirty.add(failed);
    int last = -1, touchedCount = 0;
    for (int position = dirty.takeNext(last); position != -1; position = dirty.takeNext(last)) {
      if (position > last) last = componentLast[position];
      double worst = own[position];
      for (int group = groupStart[position]; group < groupStart[position + 1] && worst < whole; group++) {
        worst = std::max(worst, groupLoss(group));
      }
      if (worst == loss[position]) continue;
      loss[position] = worst;
      if (!isTouched[position]) {
        isTouched[position] = 1;
        touched[touchedCount++] = position;
      }
      for (int index = dependentStart[position]; index < dependentStart[position + 1]; index++) dirty.add(dependent[index]);
    }
    sum = 0;
    if (round == 40) for (double value : loss) sum += value;
    for (int index = 0; index < touchedCount; index++) {
      loss[touched[index]] = 0;
      isTouched[touched[index]] = 0;
    }
    own[failed] = 0;
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::sort(times.begin(), times.end());
  std::printf("%.6f %.0f\n", times.front(), sum);
}
