// All single failures with the persons that each takes, on the arrays of src/engine: bench only, without limits.
// Input: counts and arrays as bench/rank.ts writes them. Output: milliseconds of processor time of one sweep over all failures (the least of
// three), how many take or impair anything, and the sum of the hundred largest numbers of persons.
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
static const double hair = 1048576.0;         // 2^20

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
  int n = counts[0], m = counts[1], g = counts[2], edges = counts[3], types = counts[4];
  auto componentLast = read<int32_t>(file, n), groupStart = read<int32_t>(file, n + 1), slotStart = read<int32_t>(file, g + 1);
  auto supplier = read<int32_t>(file, m), dependentStart = read<int32_t>(file, n + 1), dependent = read<int32_t>(file, edges);
  auto typeAt = read<int32_t>(file, n);  // service type of a position, or -1; each offer is one service here
  auto rule = read<uint8_t>(file, g);
  auto parameter = read<double>(file, g), weight = read<double>(file, m), persons = read<double>(file, n);
  std::vector<double> loss(n), own(n), scratch(m);
  std::vector<uint8_t> isTouched(n);
  std::vector<int32_t> touched(n);
  std::vector<double> lostPersons(types);
  DirtyNodes dirty(n);

  auto groupLoss = [&](int group) {
    int start = slotStart[group], end = slotStart[group + 1];
    auto passed = [&](int slot) { return std::ceil(weight[slot] * loss[supplier[slot]]); };
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

  double least = 1e300;
  long effective = 0;
  std::vector<double> scores;
  for (int round = 0; round < 3; round++) {
    auto begin = std::clock();
    effective = 0;
    scores.assign(n, 0);
    for (int failed = 0; failed < n; failed++) {
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
      bool any = false;
      for (int index = 0; index < touchedCount; index++) {
        int position = touched[index], type = typeAt[position];
        if (type != -1 && loss[position] > hair) {
          any = true;
          if (loss[position] >= whole - hair) lostPersons[type] += persons[position];
        }
        loss[position] = 0;
        isTouched[position] = 0;
      }
      own[failed] = 0;
      for (double& sum : lostPersons) {
        scores[failed] = std::max(scores[failed], sum);
        sum = 0;
      }
      effective += any;
    }
    least = std::min(least, 1000.0 * (std::clock() - begin) / CLOCKS_PER_SEC);
  }
  std::sort(scores.begin(), scores.end(), [](double a, double b) { return a > b; });
  double sum = 0;
  for (int index = 0; index < 100 && index < n; index++) sum += scores[index];
  std::printf("%.3f %ld %.0f\n", least, effective, sum);
}
