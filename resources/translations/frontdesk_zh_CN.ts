<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Checks</name>
    <message>
        <source>a file of staff, or with a phone of staff</source>
        <translation>员工本人的档案，或与员工同号</translation>
    </message>
    <message>
        <source>an earlier registration was credited</source>
        <translation>已归属更早的登记</translation>
    </message>
    <message>
        <source>another name was registered</source>
        <translation>到店人与登记的姓名不同</translation>
    </message>
    <message>
        <source>many arrivals for one referrer in a day</source>
        <translation>同一推荐人一天到店人数过多</translation>
    </message>
    <message>
        <source>many arrivals for one referrer in a month</source>
        <translation>同一推荐人一个月到店人数过多</translation>
    </message>
    <message>
        <source>many registrations within a minute</source>
        <translation>一分钟内登记过多</translation>
    </message>
    <message>
        <source>nobody can recommend herself</source>
        <translation>不能推荐自己</translation>
    </message>
    <message>
        <source>paid by public insurance</source>
        <translation>使用公共医保支付</translation>
    </message>
    <message>
        <source>referrer and friend have the same resident ID</source>
        <translation>推荐人与被推荐人身份证号相同</translation>
    </message>
    <message>
        <source>rejected by a manager</source>
        <translation>店长未通过</translation>
    </message>
    <message>
        <source>the friend has the referrer's phone</source>
        <translation>被推荐人与推荐人同一手机号</translation>
    </message>
    <message>
        <source>the friend is already a patient</source>
        <translation>被推荐人已是本店患者</translation>
    </message>
    <message>
        <source>the friend recommended the referrer</source>
        <translation>双方互相推荐</translation>
    </message>
    <message>
        <source>the member of staff who invited is the referrer</source>
        <translation>邀请员工就是推荐人本人</translation>
    </message>
    <message>
        <source>the monthly cap is reached</source>
        <translation>已达当月奖励上限</translation>
    </message>
    <message>
        <source>the time to arrive has passed</source>
        <translation>已超过有效期</translation>
    </message>
    <message>
        <source>the visit was a mistake</source>
        <translation>误签，已撤销</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Arrived on</source>
        <translation>到店日期</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>就诊卡号</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>被推荐人</translation>
    </message>
    <message>
        <source>Friend's phone</source>
        <translation>被推荐人手机号</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>邀请员工</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待生效积分</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Referrer's phone</source>
        <translation>推荐人手机号</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>成功推荐</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>  Two had recommended: the earlier registration counts.</source>
        <translation>  有两位推荐过：以先登记的为准。</translation>
    </message>
    <message>
        <source>  {referrer} recommended and gets {points} points at once.</source>
        <translation>  {referrer} 推荐，{points} 积分当场到账。</translation>
    </message>
    <message>
        <source>  {referrer} recommended; a manager must look first: {why}.</source>
        <translation>  {referrer} 推荐，需店长先审核：{why}。</translation>
    </message>
    <message>
        <source>  {referrer} recommended; it counts, but is not paid: public insurance.</source>
        <translation>  {referrer} 推荐，计入成功推荐，但医保支付不发积分。</translation>
    </message>
    <message>
        <source>Practice data of an invented clinic; the next demo replaces this folder.
User: {user}
Password: {password}
Recovery code: {code}
</source>
        <translation>虚构诊所的练习数据，下次演示会覆盖此文件夹。
用户：{user}
密码：{password}
恢复码：{code}
</translation>
    </message>
    <message>
        <source>The check-in of {name} was a mistake: the visit is cancelled, the reward taken back, the registration open again.</source>
        <translation>{name} 的签到是误签：到诊撤销，奖励冲销，登记恢复有效。</translation>
    </message>
    <message>
        <source>The voucher of {name} is scanned: handed over.</source>
        <translation>扫描 {name} 的兑换券：已核销。</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已生成：{path}</translation>
    </message>
    <message>
        <source>asked by phone, nobody of this name was recommended</source>
        <translation>已电话核实，没有推荐过这个人</translation>
    </message>
    <message>
        <source>the scanned voucher</source>
        <translation>扫描的兑换券</translation>
    </message>
    <message>
        <source>{clinic} begins with {n} old patients from its roster.</source>
        <translation>{clinic}启用系统，从名册导入 {n} 位老患者。</translation>
    </message>
    <message>
        <source>{day} · {staff} at the desk</source>
        <translation>{day} · {staff} 当班</translation>
    </message>
    <message>
        <source>{manager} has asked, approves the referral of {friend}, and it is paid.</source>
        <translation>{manager} 核实后通过 {friend} 的转介绍，奖励随即到账。</translation>
    </message>
    <message>
        <source>{manager} rejects the referral of {friend}: {why}.</source>
        <translation>{manager} 未通过 {friend} 的转介绍：{why}。</translation>
    </message>
    <message>
        <source>{name} comes ({reason}), number {number}.</source>
        <translation>{name} 到诊（{reason}），{number} 号。</translation>
    </message>
    <message>
        <source>{name} comes for the first time ({reason}), number {number}.</source>
        <translation>{name} 首次到诊（{reason}），{number} 号。</translation>
    </message>
    <message>
        <source>{name} is checked in once more by mistake: nothing happens twice.</source>
        <translation>{name} 被重复签到：任何事都不会发生两次。</translation>
    </message>
    <message>
        <source>{name} now has {points} points.</source>
        <translation>{name} 现有 {points} 积分。</translation>
    </message>
    <message>
        <source>{name} redeems {points} points for {gift}; voucher {serial}.</source>
        <translation>{name} 用 {points} 积分兑换 {gift}，兑换券 {serial}。</translation>
    </message>
    <message>
        <source>{name}, {what}: refused – {why}</source>
        <translation>{name}，{what}：未办理——{why}</translation>
    </message>
    <message>
        <source>{referrer} recommends {friend} again: renewed, 90 days from today.</source>
        <translation>{referrer} 再次推荐 {friend}：已续期，从今天起 90 天有效。</translation>
    </message>
    <message>
        <source>{referrer} recommends {friend}: refused – {why}.</source>
        <translation>{referrer} 推荐 {friend}：不予登记——{why}。</translation>
    </message>
    <message>
        <source>{referrer} recommends {friend}: registered, expected.</source>
        <translation>{referrer} 推荐 {friend}：已登记，等待到店。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>a file instead of the screen</source>
        <translation>写入文件，不输出到屏幕</translation>
    </message>
    <message>
        <source>a month of an invented clinic, with its sheets</source>
        <translation>演示：一家虚构诊所的一个月及全部单据</translation>
    </message>
    <message>
        <source>a roster of old patients</source>
        <translation>老患者名册</translation>
    </message>
    <message>
        <source>check that all is whole</source>
        <translation>校验数据是否完整</translation>
    </message>
    <message>
        <source>copy all data, verified</source>
        <translation>备份全部数据并校验</translation>
    </message>
    <message>
        <source>every referral</source>
        <translation>全部转介绍</translation>
    </message>
    <message>
        <source>everybody's points</source>
        <translation>所有人的积分</translation>
    </message>
    <message>
        <source>find patients</source>
        <translation>查找患者</translation>
    </message>
    <message>
        <source>leaderboards and lists</source>
        <translation>排行榜与清单</translation>
    </message>
    <message>
        <source>masked names</source>
        <translation>姓名脱敏，可对外张贴</translation>
    </message>
    <message>
        <source>roster, visits, referrals, costs</source>
        <translation>名册、到诊、转介绍、渠道费用</translation>
    </message>
    <message>
        <source>set up a clinic</source>
        <translation>新建诊所</translation>
    </message>
    <message>
        <source>take over old books</source>
        <translation>导入旧账本</translation>
    </message>
    <message>
        <source>the ranking of a month</source>
        <translation>某月排行榜</translation>
    </message>
</context>
<context>
    <name>InternalList</name>
    <message>
        <source>Came</source>
        <translation>成功推荐</translation>
    </message>
    <message>
        <source>Came: friends whose first visit fell in the month (clinic days). Ties share a rank.</source>
        <translation>成功推荐：当月首次到店的亲友数（以诊所当日日期为准）；同数并列同名次。</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>就诊卡号</translation>
    </message>
    <message>
        <source>INTERNAL – do not display</source>
        <translation>内部资料 · 请勿张贴</translation>
    </message>
    <message>
        <source>Invited, came</source>
        <translation>邀请成功</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No successful referrals in this month.</source>
        <translation>本月还没有成功的推荐。</translation>
    </message>
    <message>
        <source>Patients' leaderboard {month}</source>
        <translation>{month} 患者推荐排行榜</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>当月积分</translation>
    </message>
    <message>
        <source>Printed by {by} on {day}</source>
        <translation>打印：{by}　{day}</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>当月登记</translation>
    </message>
    <message>
        <source>Staff leaderboard {month}</source>
        <translation>{month} 员工邀请排行榜</translation>
    </message>
    <message numerus="yes">
        <source>Total, %n people</source>
        <translation>
            <numerusform>合计 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候到店</translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message numerus="yes">
        <source>%n friend(s) came</source>
        <translation>
            <numerusform>推荐 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>A name and a phone number are enough.</source>
        <translation>说一声亲友的名字和电话，三步登记。</translation>
    </message>
    <message>
        <source>Ask how it went</source>
        <translation>随时查看</translation>
    </message>
    <message>
        <source>Ask your friend</source>
        <translation>问问亲友</translation>
    </message>
    <message>
        <source>Every friend counts, from the first one on.</source>
        <translation>推荐一位也上榜，每一位都算数。</translation>
    </message>
    <message>
        <source>How to take part</source>
        <translation>怎样参加</translation>
    </message>
    <message>
        <source>Month not closed yet</source>
        <translation>未月结</translation>
    </message>
    <message>
        <source>Names are masked and shown with consent; who has not agreed is "a customer".</source>
        <translation>姓名经本人同意并脱敏；未同意公开的显示为“一位顾客”。</translation>
    </message>
    <message>
        <source>Only pass on the number of a friend who agrees.</source>
        <translation>先征得亲友同意，再告诉我们电话。</translation>
    </message>
    <message>
        <source>Ranked by friends first here in {month} (clinic days). Ties share a rank: 1, 2, 2, 4.</source>
        <translation>按 {month}首次到店的成功推荐人数排名（以诊所当日日期为准），并列同名次（1、2、2、4）。</translation>
    </message>
    <message>
        <source>Referral Honour Roll</source>
        <translation>好友推荐 光荣榜</translation>
    </message>
    <message>
        <source>See your progress whenever you like.</source>
        <translation>亲友到店了吗？前台一查便知。</translation>
    </message>
    <message>
        <source>Tell the desk</source>
        <translation>告诉前台</translation>
    </message>
    <message>
        <source>Tell the front desk your friend's name and phone: three steps.</source>
        <translation>在前台说一声亲友的名字和电话，三步登记。</translation>
    </message>
    <message>
        <source>Thank you to everyone who told a friend about us</source>
        <translation>谢谢每一位把我们介绍给亲友的客人</translation>
    </message>
    <message>
        <source>The board is still empty: bring a friend, and it begins with you.</source>
        <translation>本月光荣榜还空着。带上一位亲友，榜单就从您开始。</translation>
    </message>
    <message>
        <source>The first name could be yours</source>
        <translation>第一个名字，等您来写</translation>
    </message>
    <message>
        <source>There is room for your name here</source>
        <translation>榜上还有位置，等您的名字</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>续榜</translation>
    </message>
    <message>
        <source>{count} · {level}</source>
        <translation>{count} · {level}</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year} 年</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Arrived</source>
        <translation>已到店</translation>
    </message>
    <message>
        <source>As of {day}. Ask at the front desk whenever you like.</source>
        <translation>截至 {day}，进度随时可在前台查询。</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>核对中</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已约时间</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已计入</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>等候到店</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Give this code to a friend; it is shown at the first visit.</source>
        <translation>把推荐码给亲友，首次到店时出示即可。</translation>
    </message>
    <message>
        <source>How to take part</source>
        <translation>怎样参加</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>荣誉等级</translation>
    </message>
    <message>
        <source>Nobody is registered yet. You can begin today!</source>
        <translation>还没有登记的亲友，今天就可以开始。</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>暂不到店</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分余额</translation>
    </message>
    <message>
        <source>Points added</source>
        <translation>积分已到账</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已冲销</translation>
    </message>
    <message>
        <source>Your friends ({count})</source>
        <translation>您推荐的亲友（{count} 位）</translation>
    </message>
    <message>
        <source>Your referrals</source>
        <translation>推荐进度</translation>
    </message>
    <message>
        <source>{name}, thank you for telling your friends about us.</source>
        <translation>{name}，您好！谢谢您的推荐。</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>receptionist</source>
        <translation>前台</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The registration of {friend} did not count; please ask at the desk.</source>
        <translation>{friend} 的登记未计入，详情请到前台询问。</translation>
    </message>
    <message>
        <source>{friend} came on {arrived}; it counts for your level, without points.</source>
        <translation>{friend} 已于 {arrived} 到店，计入您的等级，本次不发积分。</translation>
    </message>
    <message>
        <source>{friend} came on {arrived}; somebody else had registered earlier.</source>
        <translation>{friend} 已于 {arrived} 到店，但另有人更早登记。</translation>
    </message>
    <message>
        <source>{friend} came on {arrived}; the clinic is checking the points.</source>
        <translation>{friend} 已于 {arrived} 到店，积分正在审核。</translation>
    </message>
    <message>
        <source>{friend} came on {arrived}; {points} points were added.</source>
        <translation>{friend} 已于 {arrived} 到店，{points} 积分已到账。</translation>
    </message>
    <message>
        <source>{friend} did not come in time; you may register the friend again.</source>
        <translation>{friend} 未在有效期内到店，欢迎重新登记。</translation>
    </message>
    <message>
        <source>{friend} was registered on {registered} and is expected until {last}.</source>
        <translation>{friend} 于 {registered} 登记，等待到店，有效期至 {last}。</translation>
    </message>
    <message>
        <source>{friend} would rather not come; thank you all the same.</source>
        <translation>{friend} 暂时不来，仍然谢谢您。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Bronze</source>
        <translation>铜牌</translation>
    </message>
    <message>
        <source>Checksum {digits}</source>
        <translation>校验 {digits}</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>钻石</translation>
    </message>
    <message>
        <source>Every friend who comes counts on the honour roll.</source>
        <translation>亲友每到店一位，光荣榜上就多记一位。</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金牌</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Points on a friend's first visit: {first} for each friend.</source>
        <translation>亲友首次到店，积分当场到账：每位 {first} 分。</translation>
    </message>
    <message>
        <source>Points on a friend's first visit: {first} for the first friend, then {then} each.</source>
        <translation>亲友首次到店，积分当场到账：首位 {first} 分，此后每位 {then} 分。</translation>
    </message>
    <message>
        <source>Preliminary: month not closed</source>
        <translation>未月结，名次可能变动</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>更正版 {number}</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>银牌</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>一位顾客</translation>
    </message>
    <message>
        <source>page {page} / {pages}</source>
        <translation>第 {page} / {pages} 页</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year} 年 {number} 月</translation>
    </message>
    <message>
        <source>{state} · {check}</source>
        <translation>{state} · {check}</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>costs</source>
        <translation>费用表</translation>
    </message>
    <message>
        <source>referrals</source>
        <translation>转介绍表</translation>
    </message>
    <message>
        <source>roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>到诊表</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>arrived</source>
        <translation>已到店</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已约</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>contacted</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>counts, not paid</source>
        <translation>计入不计奖</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>婉拒</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已冲销</translation>
    </message>
    <message>
        <source>rewarded</source>
        <translation>已奖励</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>已让位</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>待审核</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>cells</source>
        <translation>个单元格</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>megabytes</source>
        <translation>兆（MB）</translation>
    </message>
    <message>
        <source>megabytes of text</source>
        <translation>MB 文字</translation>
    </message>
    <message>
        <source>megabytes when unpacked</source>
        <translation>MB（解压后）</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>个部件</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>times its packed size</source>
        <translation>倍压缩比</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>All rows belong together</source>
        <translation>关联完整</translation>
    </message>
    <message>
        <source>Audit log is broken at row {detail}</source>
        <translation>审计日志在第 {detail} 行断裂</translation>
    </message>
    <message>
        <source>Audit log is unbroken: {detail} rows</source>
        <translation>审计日志完整：{detail} 行</translation>
    </message>
    <message>
        <source>File is damaged: {detail}</source>
        <translation>文件损坏：{detail}</translation>
    </message>
    <message>
        <source>File is whole</source>
        <translation>文件完好</translation>
    </message>
    <message>
        <source>Lots and spending agree</source>
        <translation>积分批次与支出相符</translation>
    </message>
    <message>
        <source>Lots that gave more than they held: {detail}</source>
        <translation>超支的积分批次：{detail}</translation>
    </message>
    <message>
        <source>Parts: {detail}</source>
        <translation>组件：{detail}</translation>
    </message>
    <message>
        <source>Points ledger is broken at entry {detail}</source>
        <translation>积分流水在第 {detail} 笔断裂</translation>
    </message>
    <message>
        <source>Points ledger is unbroken: {detail} entries</source>
        <translation>积分流水完整：{detail} 笔</translation>
    </message>
    <message>
        <source>Rows that point nowhere: {detail}</source>
        <translation>悬空的关联：{detail}</translation>
    </message>
    <message>
        <source>Schema is that of version {detail}</source>
        <translation>数据结构版本 {detail}</translation>
    </message>
    <message>
        <source>Schema was changed from outside</source>
        <translation>数据结构被外部改动</translation>
    </message>
</context>
<context>
    <name>Voucher</name>
    <message numerus="yes">
        <source>%n point(s) redeemed</source>
        <translation>
            <numerusform>已扣 %n 积分</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Counterfoil for the clinic</source>
        <translation>诊所存根</translation>
    </message>
    <message>
        <source>For</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Hand in once at the front desk. If lost, tell us.</source>
        <translation>凭本券到前台领取，一次有效，遗失请告知前台。</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>开券日期</translation>
    </message>
    <message>
        <source>No cash value. Points do not return after expiry.</source>
        <translation>本券不兑换现金；过期作废，积分不退。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Received, signature</source>
        <translation>领取人签名</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>券号</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>兑换券</translation>
    </message>
    <message>
        <source>{day} (inclusive)</source>
        <translation>{day}（含当日）</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>beginning of the phone</source>
        <translation>手机号开头</translation>
    </message>
    <message>
        <source>card number</source>
        <translation>就诊卡号</translation>
    </message>
    <message>
        <source>end of the phone</source>
        <translation>手机尾号</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>首字母</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n row(s) were not taken; see the list.</source>
        <translation>
            <numerusform>有 %n 行未导入，见清单。</numerusform>
        </translation>
    </message>
    <message>
        <source>A PDF needs a file; name it with --out.</source>
        <translation>PDF 需要写入文件，请用 --out 指定。</translation>
    </message>
    <message>
        <source>A PIN is 4 to 6 digits.</source>
        <translation>PIN 为 4 到 6 位数字。</translation>
    </message>
    <message>
        <source>A phone is missing; type one, or tick “no phone”.</source>
        <translation>缺少手机号：请填写，或勾选“无手机”。</translation>
    </message>
    <message>
        <source>An amount of money cannot be negative.</source>
        <translation>金额不能为负数。</translation>
    </message>
    <message>
        <source>Backup made and verified: {path}</source>
        <translation>备份完成并已校验：{path}</translation>
    </message>
    <message>
        <source>Front desk of a clinic: check-in, referrals, rewards.</source>
        <translation>诊所前台：签到、转介绍、奖励。</translation>
    </message>
    <message>
        <source>Interrupted; nothing half done was kept.</source>
        <translation>已中断，没有留下做了一半的内容。</translation>
    </message>
    <message>
        <source>No patient has the referrer's name and phone ({name}).</source>
        <translation>没有与推荐人姓名和手机号都相符的患者（{name}）。</translation>
    </message>
    <message>
        <source>No reward policy is in force on {day}.</source>
        <translation>{day} 没有生效的奖励方案。</translation>
    </message>
    <message>
        <source>Nobody approves what she entered herself; ask {other}.</source>
        <translation>自己录入的不能由自己审核，请找 {other}。</translation>
    </message>
    <message>
        <source>Nobody can be asked for {what} here; set {variable}.</source>
        <translation>这里无法输入{what}，请设置环境变量 {variable}。</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Old books can only be imported before the first visit; this clinic has visits already.</source>
        <translation>旧账本只能在第一次到诊之前导入，本诊所已有到诊记录。</translation>
    </message>
    <message>
        <source>Password again: </source>
        <translation>再输一次密码：</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Patients {patients}, visits {visits}, referrals {referrals}, renewals {renewals}, cost lines {costs}.</source>
        <translation>患者 {patients}，到诊 {visits}，转介绍 {referrals}，续期 {renewals}，费用 {costs} 条。</translation>
    </message>
    <message>
        <source>Please give a reason.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>Recovery code (shown only now; print it and lock it away. It opens the data when all passwords are forgotten):</source>
        <translation>恢复码（只显示这一次，请打印后锁好；所有密码都忘记时，只有它能打开数据）：</translation>
    </message>
    <message>
        <source>The backup was made but is not whole, so it does not count; run “frontdesk verify”.</source>
        <translation>备份不完整，不算数；请运行“frontdesk verify”检查。</translation>
    </message>
    <message>
        <source>The birthday {day} lies in the future.</source>
        <translation>出生日期 {day} 还没到。</translation>
    </message>
    <message>
        <source>The database {path} is being used by another program and did not come free; try again.</source>
        <translation>数据库 {path} 正被其他程序占用，请稍后再试。</translation>
    </message>
    <message>
        <source>The database {path} is damaged or cut off, or belongs to another key; it was left as it is. Restore a backup.</source>
        <translation>数据库 {path} 已损坏、不完整，或与密钥不匹配；文件原样保留，请恢复备份。</translation>
    </message>
    <message>
        <source>The database {path} is empty (0 bytes); it was left as it is. Restore a backup.</source>
        <translation>数据库 {path} 是空文件（0 字节）；文件原样保留，请恢复备份。</translation>
    </message>
    <message>
        <source>The database {path} is missing, though the key is there; nothing was created. Look for it, or restore a backup.</source>
        <translation>密钥还在，但数据库 {path} 不见了；没有新建任何文件，请找回它或恢复备份。</translation>
    </message>
    <message>
        <source>The database {path} was written by a newer version of this program; update the program.</source>
        <translation>数据库 {path} 由更新版本的程序写入，请先升级程序。</translation>
    </message>
    <message>
        <source>The disk is full: {path} could not be written. Nothing was changed; make room and try again.</source>
        <translation>磁盘已满，无法写入 {path}；没有任何改动，请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The file {file} cannot be found or opened.</source>
        <translation>找不到或打不开文件 {file}。</translation>
    </message>
    <message>
        <source>The key file {path} is damaged; put it back from a backup.</source>
        <translation>密钥文件 {path} 已损坏，请从备份中取回。</translation>
    </message>
    <message>
        <source>The key file {path} is missing; put it back from a backup. Without it the data cannot be read.</source>
        <translation>缺少密钥文件 {path}，请从备份中取回；没有它无法读取数据。</translation>
    </message>
    <message>
        <source>The last administrator cannot be removed.</source>
        <translation>不能停用最后一位管理员。</translation>
    </message>
    <message>
        <source>The limit for “{gift}” is reached ({limit} per person).</source>
        <translation>“{gift}”已达兑换上限（每人 {limit} 次）。</translation>
    </message>
    <message>
        <source>The name has {length} characters; at most {longest} are possible.</source>
        <translation>姓名有 {length} 个字，最多 {longest} 个。</translation>
    </message>
    <message>
        <source>The name holds a character that cannot be printed ({code}); please type it again.</source>
        <translation>姓名中有无法打印的字符（{code}），请重新输入。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少姓名。</translation>
    </message>
    <message>
        <source>The password needs at least {shortest} characters.</source>
        <translation>密码至少 {shortest} 位。</translation>
    </message>
    <message>
        <source>The reward policy cannot be stored: please look at “{field}”.</source>
        <translation>奖励方案无法保存，请检查“{field}”。</translation>
    </message>
    <message>
        <source>The two passwords differ; nothing was set up. Please start again.</source>
        <translation>两次密码不一致，没有新建任何内容，请重来。</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>用户名或密码不对。</translation>
    </message>
    <message>
        <source>There is an account named {name} already.</source>
        <translation>已有名为 {name} 的账号。</translation>
    </message>
    <message>
        <source>There is no clinic in {path}; set one up with “frontdesk init”, or name another folder with --data-dir.</source>
        <translation>{path} 中没有诊所数据；请用“frontdesk init”新建，或用 --data-dir 指定文件夹。</translation>
    </message>
    <message>
        <source>There is no such gift.</source>
        <translation>没有这种礼品。</translation>
    </message>
    <message>
        <source>There is no such patient.</source>
        <translation>没有这位患者。</translation>
    </message>
    <message>
        <source>There is no such referral.</source>
        <translation>没有这条转介绍。</translation>
    </message>
    <message>
        <source>There is no such visit.</source>
        <translation>没有这次到诊。</translation>
    </message>
    <message>
        <source>There is no voucher with this number.</source>
        <translation>没有这个编号的兑换券。</translation>
    </message>
    <message>
        <source>These are not the last four digits of the patient's phone; nothing was taken.</source>
        <translation>与患者手机后四位不符，没有扣除任何积分。</translation>
    </message>
    <message>
        <source>This account does not exist or has been closed.</source>
        <translation>此账号不存在或已停用。</translation>
    </message>
    <message>
        <source>This account has been closed; ask an administrator.</source>
        <translation>此账号已停用，请找管理员。</translation>
    </message>
    <message>
        <source>This friend is no longer expected.</source>
        <translation>这位预登记客人已不在等待中。</translation>
    </message>
    <message>
        <source>This needs the role “{least}”; you are logged in as “{role}”.</source>
        <translation>需要“{least}”权限，当前登录的是“{role}”。</translation>
    </message>
    <message>
        <source>This referral has been decided already; nothing was changed.</source>
        <translation>这条转介绍已有结论，没有任何改动。</translation>
    </message>
    <message>
        <source>This visit is closed already; nothing was changed.</source>
        <translation>这次到诊已结束，没有任何改动。</translation>
    </message>
    <message>
        <source>This voucher expired on {on}.</source>
        <translation>此兑换券已于 {on} 过期。</translation>
    </message>
    <message>
        <source>This voucher waits for a manager's approval.</source>
        <translation>此兑换券还在等店长批准。</translation>
    </message>
    <message>
        <source>This voucher was used on {on}.</source>
        <translation>此兑换券已于 {on} 核销。</translation>
    </message>
    <message>
        <source>This was a rehearsal: nothing was stored.</source>
        <translation>这是试运行，没有保存任何内容。</translation>
    </message>
    <message>
        <source>User name: </source>
        <translation>用户名：</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>the clinic's data folder (usual: {folder})</source>
        <translation>诊所数据文件夹（默认：{folder}）</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>the user name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>{clinic} is set up in {folder}. {admin} is its administrator.</source>
        <translation>{clinic} 已建好，位于 {folder}；管理员是 {admin}。</translation>
    </message>
    <message>
        <source>{day} lies in the future.</source>
        <translation>{day} 还没到。</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be read; save it again and retry.</source>
        <translation>{file} 已损坏，无法读取；请重新另存后再试。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空文件。</translation>
    </message>
    <message>
        <source>{file} is not a spreadsheet this program reads; save it as .xlsx or .csv.</source>
        <translation>{file} 不是可读取的表格，请另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>{file} is too big (limit: {limit} {unit}); delete empty rows and columns, or split it.</source>
        <translation>{file} 太大（上限：{limit} {unit}）；请删除空行空列，或拆成几个文件。</translation>
    </message>
    <message>
        <source>{file} lacks the columns {columns}; they must stand in one of the first rows.</source>
        <translation>{file} 缺少列：{columns}；列名应在最前面几行中。</translation>
    </message>
    <message>
        <source>{message}. See “{program} --help”.</source>
        <translation>用法不对：{message}。请看“{program} --help”。</translation>
    </message>
    <message>
        <source>{missing} points are missing: {available} are available, {price} are needed.</source>
        <translation>还差 {missing} 积分：可用 {available}，需要 {price}。</translation>
    </message>
    <message>
        <source>{name} is in the books already.</source>
        <translation>{name} 已在册。</translation>
    </message>
    <message>
        <source>{name} was here earlier today; confirm that this is a second visit.</source>
        <translation>{name} 今天已来过，请确认是第二次到诊。</translation>
    </message>
    <message>
        <source>{path} cannot be opened for writing: the folder or the file is read-only. Nothing was changed.</source>
        <translation>{path} 无法写入：文件夹或文件是只读的。没有任何改动。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the folder is missing or out of reach. Nothing was changed.</source>
        <translation>{path} 无法写入：文件夹不存在或无法访问。没有任何改动。</translation>
    </message>
    <message>
        <source>{path} is not a database of this program; it was left as it is.</source>
        <translation>{path} 不是本程序的数据库，文件原样保留。</translation>
    </message>
    <message>
        <source>{path} is not empty; choose an empty folder, so that nothing is overwritten.</source>
        <translation>{path} 不是空文件夹；请选一个空文件夹，以免覆盖数据。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: {sentence}</source>
        <translation>{sheet}第 {row} 行：{sentence}</translation>
    </message>
    <message>
        <source>“{field}” is empty.</source>
        <translation>“{field}”是空的。</translation>
    </message>
    <message>
        <source>“{gift}” is given from 7 days before to 30 days after the birthday.</source>
        <translation>“{gift}”在生日前 7 天至后 30 天内兑换。</translation>
    </message>
    <message>
        <source>“{gift}” is not offered today.</source>
        <translation>“{gift}”今天不可兑换。</translation>
    </message>
    <message>
        <source>“{gift}” is out of stock.</source>
        <translation>“{gift}”已兑完。</translation>
    </message>
    <message>
        <source>“{gift}” needs the birthday in the patient's file.</source>
        <translation>“{gift}”需要先在档案中登记出生日期。</translation>
    </message>
    <message>
        <source>“{text}” has {digits} digits and cannot be a phone number; a mobile number has 11 digits, a landline needs its area code.</source>
        <translation>“{text}”共 {digits} 位数字，不是电话号码；手机号 11 位，座机请加区号。</translation>
    </message>
    <message>
        <source>“{text}” in “{field}” has lost digits; format the column as text and type the number again.</source>
        <translation>“{field}”中的“{text}”已丢失数字；请把该列设为文本格式后重新输入。</translation>
    </message>
    <message>
        <source>“{text}” in “{field}” is an error of the spreadsheet.</source>
        <translation>“{field}”中的“{text}”是表格的错误值。</translation>
    </message>
    <message>
        <source>“{text}” in “{field}” is not a possible date; write it like 2026-10-31.</source>
        <translation>“{field}”中的“{text}”不是有效日期，请写成 2026-10-31 这样。</translation>
    </message>
    <message>
        <source>“{text}” in “{field}” is not a possible number.</source>
        <translation>“{field}”中的“{text}”不是有效数字。</translation>
    </message>
    <message>
        <source>“{text}” in “{field}” is not known; possible are {allowed}.</source>
        <translation>“{field}”中的“{text}”不认识；可填：{allowed}。</translation>
    </message>
    <message>
        <source>“{text}” is not a month; write it like 2026-10</source>
        <translation>“{text}”不是月份，请写成 2026-10 这样</translation>
    </message>
    <message>
        <source>“{text}” is not a phone number.</source>
        <translation>“{text}”不是电话号码。</translation>
    </message>
</context>
</TS>
