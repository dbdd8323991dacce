#include "model/parts.hpp"

#include <algorithm>

#include "model/network.hpp"

namespace concord {

namespace {

/// How far rows of each kind have been taken.
struct Reach {
    int areas = 0, organisations = 0, partnerships = 0;

    void area(int row) noexcept { areas = std::max(areas, row + 1); }
    void organisation(int row) noexcept { organisations = std::max(organisations, row + 1); }
    void partnership(int row) noexcept { partnerships = std::max(partnerships, row + 1); }
};

/// For each organisation, one past the last area that it serves.
std::vector<int> ends_of_service(const Network& n)
{
    std::vector<int> ends(static_cast<std::size_t>(n.organisations), 0);
    for (int a = 0; a < n.areas; ++a) {
        for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) ends[n.service_organisation[s]] = a + 1;
    }
    return ends;
}

/// Takes whatever belongs to rows that are wanted, and what belongs to that, until nothing is missing.
void close(const Network& n, const std::vector<int>& end_of_service, Reach& taken, Reach& wanted)
{
    while (taken.areas < wanted.areas || taken.organisations < wanted.organisations ||
           taken.partnerships < wanted.partnerships) {
        for (; taken.organisations < wanted.organisations; ++taken.organisations) {
            const int i = taken.organisations;
            wanted.areas = std::max(wanted.areas, end_of_service[i]);
            for (int x = n.organisation_member_begin[i]; x < n.organisation_member_begin[i + 1]; ++x)
                wanted.partnership(n.organisation_partnership[x]);
        }
        for (; taken.areas < wanted.areas; ++taken.areas) {
            const int a = taken.areas;
            for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s)
                wanted.organisation(n.service_organisation[s]);
            for (int x = n.area_partnership_begin[a]; x < n.area_partnership_begin[a + 1]; ++x)
                wanted.partnership(n.area_partnership[x]);
        }
        for (; taken.partnerships < wanted.partnerships; ++taken.partnerships) {
            const int p = taken.partnerships;
            for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m)
                wanted.organisation(n.member_organisation[m]);
            for (int x = n.partnership_area_begin[p]; x < n.partnership_area_begin[p + 1]; ++x)
                wanted.area(n.partnership_area[x]);
        }
    }
}

}  // namespace

std::vector<Part> parts_of(const Network& n, int organisations)
{
    const std::vector<int> end_of_service = ends_of_service(n);
    std::vector<Part> parts;
    Reach taken;
    Part part;
    part.shared_ties = {n.simple_ties, n.simple_ties};
    do {
        Reach wanted = taken;
        wanted.organisations = std::min(part.organisations.first + organisations, n.organisations);
        if (wanted.organisations == n.organisations) wanted = {n.areas, n.organisations, n.partnerships};
        close(n, end_of_service, taken, wanted);
        part.areas.last = taken.areas;
        part.organisations.last = taken.organisations;
        part.partnerships.last = taken.partnerships;
        const int members = n.member_begin[taken.partnerships];
        part.simple_ties.last = members > 0 ? n.simple_end[members - 1] : 0;
        while (part.shared_ties.last < n.ties && n.tie_giver[part.shared_ties.last] < taken.organisations)
            ++part.shared_ties.last;
        parts.push_back(part);
        for (Rows* rows : {&part.areas, &part.organisations, &part.partnerships, &part.simple_ties, &part.shared_ties})
            rows->first = rows->last;
    } while (taken.areas < n.areas || taken.organisations < n.organisations || taken.partnerships < n.partnerships);
    return parts;
}

}  // namespace concord
